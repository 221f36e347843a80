package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TwinActions;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu that opens on a card with the other mouse button. FX thread only. */
final class TwinMenu {
    private TwinMenu() {}

    /** @param history shows what happened to the twin */
    static ContextMenu of(Twin twin, TwinActions actions, Messages messages, Runnable history) {
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
                item(messages, "detail.history", history),
                new SeparatorMenuItem(),
                item(messages, "twin.remove", () -> actions.remove(List.of(twin.id()))));
        menu.setAutoHide(true);
        return menu;
    }

    private static MenuItem item(Messages messages, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
