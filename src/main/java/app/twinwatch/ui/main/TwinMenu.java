package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TwinActions;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu that opens on a card with the other mouse button. FX thread only. */
final class TwinMenu {
    private TwinMenu() {}

    static ContextMenu of(Twin twin, TwinActions actions, Messages messages, Panes panes) {
        MenuItem voice = item(messages, "twin.copyVoice", () -> actions.copyVoiceId(twin));
        voice.setDisable(twin.defaultVoiceId().isEmpty());
        MenuItem voiceAndName = item(messages, "twin.copyVoiceAndName", () -> actions.copyVoiceNameAndId(twin));
        voiceAndName.setDisable(twin.defaultVoiceId().isEmpty());
        CheckMenuItem quiet = new CheckMenuItem(messages.text("twin.quiet"));
        quiet.setSelected(twin.quiet());
        quiet.setOnAction(_ -> actions.quiet(List.of(twin.id()), !twin.quiet()));
        ContextMenu menu = new ContextMenu(
                voice,
                voiceAndName,
                item(messages, "twin.copyAvatar", () -> actions.copyAvatarId(twin)),
                item(messages, "twin.checkNow", () -> actions.checkNow(List.of(twin.id()))),
                quiet,
                item(messages, "detail.history", () -> panes.openHistory(Optional.of(twin.id()))),
                item(messages, "twin.tags", () -> panes.openTags(List.of(twin))),
                new SeparatorMenuItem(),
                item(messages, "twin.remove", () -> actions.remove(List.of(twin.id()))));
        menu.setAutoHide(true);
        return menu;
    }

    /** Returns the menu on any of several selected twins, which is about all of them. */
    static ContextMenu of(List<Twin> twins, List<SelectionDeed> deeds) {
        ContextMenu menu = new ContextMenu();
        for (SelectionDeed deed : deeds) {
            MenuItem item = new MenuItem(deed.words().apply(twins.size()));
            item.setId("menu-" + deed.id());
            item.setOnAction(_ -> deed.run().accept(twins));
            menu.getItems().add(item);
        }
        menu.setAutoHide(true);
        return menu;
    }

    private static MenuItem item(Messages messages, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
