package app.twinwatch.ui.preview;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Overlay;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.TwinPictures;
import java.nio.file.Path;
import java.util.Optional;

/** What can be done with the chosen twin's picture and video beside looking at them. FX thread only. */
public final class PreviewDeeds {
    private final PreviewViewModel viewModel;
    private final SavedFiles saved;
    private final TwinActions actions;
    private final TwinPictures pictures;
    private final Messages messages;
    private final Overlay overlay;
    private final SaveDialog dialog;

    /**
     * Does nothing yet.
     *
     * @param overlay shows the large picture over the window
     * @param dialog asks where to save
     */
    public PreviewDeeds(
            PreviewViewModel viewModel,
            SavedFiles saved,
            TwinActions actions,
            TwinPictures pictures,
            Messages messages,
            Overlay overlay,
            SaveDialog dialog) {
        this.viewModel = viewModel;
        this.saved = saved;
        this.actions = actions;
        this.pictures = pictures;
        this.messages = messages;
        this.overlay = overlay;
        this.dialog = dialog;
    }

    /** Shows the picture with all its pixels over the window. */
    void look() {
        viewModel.twinProperty().get().ifPresent(twin -> {
            PictureViewer viewer =
                    new PictureViewer(twin, pictures, actions, messages, this::savePicture, overlay::close);
            viewer.prefWidthProperty().bind(overlay.widthProperty().subtract(48));
            viewer.prefHeightProperty().bind(overlay.heightProperty().subtract(48));
            overlay.open(viewer, viewer.firstFocus());
        });
    }

    /** Asks where to save the video, and saves it. */
    public void saveVideo() {
        viewModel
                .twinProperty()
                .get()
                .ifPresent(twin -> ask(twin, "save.title.video", viewModel.videoEnding())
                        .ifPresent(target -> viewModel.saveVideo(twin.id(), target)));
    }

    /** Asks where to save the picture, and saves it as HeyGen made it. */
    public void savePicture() {
        viewModel
                .twinProperty()
                .get()
                .ifPresent(twin -> pictures.original(
                        twin,
                        file -> file.ifPresentOrElse(
                                kept -> ask(twin, "save.title.picture", kept.ending())
                                        .ifPresent(target -> saved.save(kept.path(), target)),
                                saved::nothingToSave)));
    }

    private Optional<Path> ask(Twin twin, String titleKey, String ending) {
        return dialog.ask(messages.text(titleKey), SavedFiles.nameFor(twin, ending));
    }
}
