package app.twinwatch.bench;

import app.twinwatch.Found;
import app.twinwatch.Twinwatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.media.Media;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One process of {@link Previews}: plays a film again and again, in Twinwatch or in a bare window or by turns in both. */
public final class PreviewRun {
    /** How many previews in a row the memory is looked at. */
    static final int MANY = 50;

    private static final int ROUNDS = 7;
    /** A film without sound, because bare JavaFX plays no other on a computer that has no sound device. */
    private static final String FILM = "clara.mp4";

    private static final String CARD = Found.card("b9c7d5e3f1a04b2c8d6e4f2a0b1c3d5e");
    private static final String OTHER_CARD = Found.card("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");

    private PreviewRun() {}

    /** What a process looks at. */
    enum Measure {
        BOTH_TIMES,
        BARE_MEMORY,
        TWINWATCH_MEMORY
    }

    /** A way to play the film. */
    private interface Place {
        /** Takes the film away, as the choice of another twin does, and comes back to it. On the FX thread. */
        void leave();

        /** Asks for the film, as a click does. On the FX thread. */
        void click();

        /** Returns what plays now. On the FX thread. */
        @Nullable
        MediaPlayer player();
    }

    public static void main(String[] arguments) throws Exception {
        switch (Measure.valueOf(arguments[0])) {
            case BOTH_TIMES -> {
                Place twinwatch = openTwinwatch();
                Place bare = Fx.ask(BareFilm::new);
                // The first rounds fetch the film, and load what plays it.
                for (int round = -2; round < ROUNDS; round++) {
                    measureTime("bare", bare, round >= 0);
                    measureTime("twinwatch", twinwatch, round >= 0);
                }
            }
            case BARE_MEMORY -> {
                Platform.startup(() -> {});
                measureMemory("bare", Fx.ask(BareFilm::new));
            }
            case TWINWATCH_MEMORY -> measureMemory("twinwatch", openTwinwatch());
        }
        // Nothing of how it ends belongs to the measures, but the demo's folder should go.
        System.exit(0);
    }

    private static void measureTime(String name, Place place, boolean counts) throws Exception {
        Standstill standstill = new Standstill();
        long time = play(place);
        long longest = standstill.end();
        if (counts) {
            System.out.println(name + ".time " + time);
            System.out.println(name + ".standstill " + longest);
        }
    }

    private static void measureMemory(String name, Place place) throws Exception {
        play(place);
        play(place);
        System.out.println(name + ".before " + memory());
        for (int turn = 0; turn < MANY; turn++) {
            play(place);
        }
        System.out.println(name + ".after " + memory());
    }

    /** Returns how long it took from the click until the film moved, in milliseconds. */
    private static long play(Place place) throws Exception {
        Platform.runLater(place::leave);
        Fx.until(() -> Fx.ask(() -> place.player() == null));
        Fx.settle();
        long begin = System.nanoTime();
        Platform.runLater(place::click);
        Fx.until(() -> Fx.ask(() -> {
            MediaPlayer player = place.player();
            return player != null && player.getCurrentTime().toMillis() > 0;
        }));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static Optional<Node> card(Scene scene, String card) {
        return Found.in(scene.getRoot(), card).stream().findFirst();
    }

    private static Place openTwinwatch() throws Exception {
        Thread.ofPlatform().daemon().start(() -> Application.launch(Twinwatch.class, "--demo"));
        Fx.until(() -> !Window.getWindows().isEmpty());
        Scene scene = Fx.ask(() -> Window.getWindows().getFirst().getScene());
        Fx.until(() -> Fx.ask(() -> scene.lookup("#filter-ready") != null));
        Platform.runLater(() -> ((ButtonBase) scene.lookup("#filter-ready")).fire());
        Fx.until(() -> Fx.ask(
                () -> card(scene, CARD).isPresent() && card(scene, OTHER_CARD).isPresent()));
        return new Place() {
            @Override
            public void leave() {
                Event.fireEvent(card(scene, OTHER_CARD).orElseThrow(), press());
                Event.fireEvent(card(scene, CARD).orElseThrow(), press());
            }

            @Override
            public void click() {
                ((ButtonBase) scene.lookup("#preview-play")).fire();
            }

            @Override
            public @Nullable MediaPlayer player() {
                Node view = scene.lookup("#video-screen MediaView");
                return view instanceof MediaView media ? media.getMediaPlayer() : null;
            }
        };
    }

    private static MouseEvent press() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    /** The least that JavaFX needs to play a film: everything on its own thread, the film before given back. */
    private static final class BareFilm implements Place {
        private final MediaView view = new MediaView();
        private final Path film = extract();
        private @Nullable MediaPlayer player;

        BareFilm() {
            Stage stage = new Stage();
            view.setFitWidth(355);
            stage.setScene(new Scene(new StackPane(view), 355, 240));
            stage.show();
        }

        @Override
        public void leave() {
            if (player != null) {
                player.dispose();
            }
            player = null;
            view.setMediaPlayer(null);
        }

        @Override
        public void click() {
            player = new MediaPlayer(new Media(film.toUri().toString()));
            view.setMediaPlayer(player);
            player.play();
        }

        @Override
        public @Nullable MediaPlayer player() {
            return player;
        }
    }

    /** Sees how long the FX thread does not come to what is asked of it. */
    private static final class Standstill {
        private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);
        private volatile boolean over;
        private long longest;

        private void watch() {
            while (!over) {
                CompletableFuture<Boolean> answer = new CompletableFuture<>();
                long asked = System.nanoTime();
                Platform.runLater(() -> answer.complete(true));
                answer.join();
                longest = Math.max(longest, System.nanoTime() - asked);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }

        /** Returns the longest, in milliseconds. */
        long end() throws InterruptedException {
            over = true;
            thread.join();
            return TimeUnit.NANOSECONDS.toMillis(longest);
        }
    }

    /** Returns what this process has of the memory, shared pages in part, in MB. */
    private static long memory() throws IOException {
        System.gc();
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }

    private static Path extract() {
        try (InputStream content = Twinwatch.class.getResourceAsStream("demo/" + FILM)) {
            Path file = Files.createTempFile("twinwatch-bench", ".mp4");
            file.toFile().deleteOnExit();
            Files.copy(Objects.requireNonNull(content), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
