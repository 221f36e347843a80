package app.twinwatch.ui.detail;

import javafx.scene.control.TextFormatter;

/** Keeps a text field from growing over its limit: what is typed or pasted beyond it is left out. */
final class TextLimit {
    private TextLimit() {}

    /** @param longest in characters */
    static TextFormatter<String> of(int longest) {
        return new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - longest;
            if (over > 0 && change.isAdded()) {
                String added = change.getText();
                int kept = Math.max(0, added.length() - over);
                // Half of an emoji is no character.
                boolean halved = kept > 0 && Character.isHighSurrogate(added.charAt(kept - 1));
                change.setText(added.substring(0, halved ? kept - 1 : kept));
                int end = change.getRangeStart() + change.getText().length();
                change.selectRange(end, end);
            }
            return change;
        });
    }
}
