package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TwinActions;
import java.util.List;
import javafx.scene.control.ContextMenu;

/** What can be done with the twins that are selected together, the likeliest first. FX thread only. */
final class SelectionDeeds {
    private final MainViewModel grid;
    private final TwinActions actions;
    private final Messages messages;
    private final Panes panes;

    /** @param panes open what needs more than a click */
    SelectionDeeds(MainViewModel grid, TwinActions actions, Messages messages, Panes panes) {
        this.grid = grid;
        this.actions = actions;
        this.messages = messages;
        this.panes = panes;
    }

    /** Returns all, the likeliest first: where room is scarce the last ones go into a menu. */
    List<SelectionDeed> all() {
        return List.of(
                new SelectionDeed(
                        "selection-check",
                        count -> messages.text("selection.check", count),
                        twins -> actions.checkNow(ids(twins))),
                new SelectionDeed("selection-tag", _ -> messages.text("selection.tag"), panes::openTags),
                new SelectionDeed(
                        "selection-copy-voices", _ -> messages.text("selection.copyVoices"), actions::copyVoiceIds),
                new SelectionDeed(
                        "selection-remove",
                        count -> messages.text("selection.remove", count),
                        twins -> actions.remove(ids(twins))),
                new SelectionDeed(
                        "selection-copy-avatars", _ -> messages.text("selection.copyAvatars"), actions::copyAvatarIds),
                new SelectionDeed("selection-export", _ -> messages.text("menu.exportCsv"), panes::exportCsv),
                new SelectionDeed(
                        "selection-quiet", _ -> messages.text("twin.quiet"), twins -> actions.quiet(ids(twins), true)));
    }

    /** Returns the menu on a card: about all that is selected if the card is a part of that, or else about its twin. */
    ContextMenu menu(Twin twin) {
        Selection.Selected selected = grid.selection().selectedProperty().get();
        return selected.ids().contains(twin.id())
                ? TwinMenu.of(selected.twins(), all())
                : TwinMenu.of(twin, actions, messages, panes);
    }

    private static List<AvatarId> ids(List<Twin> twins) {
        return twins.stream().map(Twin::id).toList();
    }
}
