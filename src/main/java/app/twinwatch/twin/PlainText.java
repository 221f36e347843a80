package app.twinwatch.twin;

/** Makes foreign text safe to show: no control or direction characters, cut to a length. */
public final class PlainText {
    private PlainText() {}

    /**
     * Returns the text as one clean line.
     *
     * @param maximumLength in characters; a longer text ends with an ellipsis
     */
    public static String of(String raw, int maximumLength) {
        if (raw.length() <= maximumLength && isPlain(raw)) {
            return raw;
        }
        String head = head(raw, maximumLength);
        StringBuilder clean = new StringBuilder(Math.min(head.length(), maximumLength));
        int point;
        for (int place = 0; place < head.length(); place += Character.charCount(point)) {
            point = head.codePointAt(place);
            if (isVisible(point)) {
                appendPoint(clean, point);
            }
        }
        return cut(clean.toString().strip(), maximumLength);
    }

    /**
     * Returns the text with its lines and the spaces between its words, but without blank space around it.
     *
     * @param maximumLength in characters; a longer text ends with an ellipsis
     */
    public static String lines(String raw, int maximumLength) {
        StringBuilder clean = new StringBuilder();
        head(raw, maximumLength).lines().forEach(line -> {
            line.codePoints()
                    .filter(PlainText::isVisible)
                    .map(point -> Character.isWhitespace(point) ? ' ' : point)
                    .forEach(clean::appendCodePoint);
            clean.append('\n');
        });
        return cut(clean.toString().strip(), maximumLength);
    }

    /** Most of what comes is such a line already: single words of ASCII, with one space in between. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int place = 0; place < text.length(); place++) {
            char here = text.charAt(place);
            if (here < ' ' || here > '~' || (here == ' ' && before == ' ')) {
                return false;
            }
            before = here;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Cleaning needs no more than this of a text that is cut anyway; a hostile one may have megabytes. */
    private static String head(String raw, int maximumLength) {
        return raw.length() > maximumLength * 4 ? raw.substring(0, maximumLength * 4) : raw;
    }

    private static String cut(String text, int maximumLength) {
        if (text.length() <= maximumLength) {
            return text;
        }
        int end = maximumLength - 1;
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing()
                + "…";
    }

    private static void appendPoint(StringBuilder clean, int point) {
        if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
            clean.appendCodePoint(point);
        } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static boolean isVisible(int point) {
        if (Character.isWhitespace(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            // Format characters hide or turn text around; the joiners are kept, because emoji and some scripts need
            // them.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }
}
