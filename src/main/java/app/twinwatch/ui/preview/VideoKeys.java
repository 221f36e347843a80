package app.twinwatch.ui.preview;

import java.time.Duration;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;

/** What the keys do while the focus is in the player. FX thread only. */
final class VideoKeys {
    private final VideoPlayerViewModel viewModel;
    private final ButtonBase play;

    /** @param play the one button on which the space bar needs no special care */
    VideoKeys(VideoPlayerViewModel viewModel, ButtonBase play) {
        this.viewModel = viewModel;
        this.play = play;
    }

    void handle(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        if (plain && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> !isOtherButton(event) && done(viewModel::togglePlaying);
            case LEFT -> done(() -> viewModel.skip(VideoPlayerViewModel.STEP.negated()));
            case RIGHT -> done(() -> viewModel.skip(VideoPlayerViewModel.STEP));
            case HOME -> done(() -> viewModel.seek(Duration.ZERO));
            case END -> done(viewModel::seekEnd);
            case UP -> done(viewModel::louder);
            case DOWN -> done(viewModel::quieter);
            case M -> done(viewModel::toggleMuted);
            case F -> done(viewModel::toggleFullScreen);
            case ESCAPE -> viewModel.fullScreenProperty().get() && done(viewModel::leaveFullScreen);
            default -> false;
        };
    }

    /** The space bar presses the button that has the focus. */
    private boolean isOtherButton(KeyEvent event) {
        return event.getTarget() instanceof ButtonBase button && !button.equals(play);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
