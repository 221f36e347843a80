package app.twinwatch.ui.detail;

import static app.twinwatch.twin.TwinSamples.NOON;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.TagsViewModel;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The pane in a window of its own, with all that stands behind it. */
final class DetailStage {
    final Watchlist watchlist;
    final List<String> clipboard = new CopyOnWriteArrayList<>();
    final List<URI> browser = new CopyOnWriteArrayList<>();
    final AtomicInteger closed = new AtomicInteger();
    final VoiceBook voices = new VoiceBook(Map.of());
    final TagColours colours = new TagColours(Map.of());
    final DetailViewModel viewModel;
    private final FxThread thread = new FxThread();

    DetailStage(List<Twin> twins) {
        watchlist = new Watchlist(twins);
        TwinActions actions = new TwinActions(
                watchlist, WatcherSamples.idle(watchlist), voices, EnglishWords.MESSAGES, clipboard::add);
        viewModel = new DetailViewModel(
                watchlist,
                actions,
                new TagsViewModel(watchlist, colours, actions, EnglishWords.MESSAGES, thread),
                voices,
                new Learned(new TrainingRecord(List.of(), InstantSource.fixed(NOON)), new DirectThread()),
                EnglishWords.MESSAGES,
                EnglishWords.TIMES,
                thread,
                InstantSource.fixed(NOON),
                browser::add);
    }

    /** Shows the pane beside a button that can take the focus. */
    DetailView show(Stage stage) {
        Button playVoice = new Button("Play");
        playVoice.setId("voice-play");
        DetailView view = new DetailView(
                viewModel,
                EnglishWords.MESSAGES,
                new Region(),
                playVoice,
                List.of(),
                () -> true,
                closed::incrementAndGet);
        Button elsewhere = new Button("Elsewhere");
        elsewhere.setId("elsewhere");
        Scene scene = new Scene(new HBox(elsewhere, view), 560, 760);
        new Appearance(scene).wish(Appearance.Wish.LIGHT);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        return view;
    }

    void choose(Twin twin) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> viewModel.choose(Optional.of(twin.id())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    Twin now(Twin twin) {
        return watchlist.find(twin.id()).orElseThrow();
    }
}
