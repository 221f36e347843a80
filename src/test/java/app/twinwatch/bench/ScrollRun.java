package app.twinwatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/**
 * One process of {@link Scrolling}: scrolls through a list for a while. The first argument is what its figures are called;
 * the others start Twinwatch, and without them it is a bare list.
 */
final class ScrollRun {
    /** Added to what is scrolled. */
    static final String FRAMES = ": frames a second";

    /** Added to what is scrolled. */
    static final String COST = ": processor time a frame, ms";

    private static final long WARM_UP_SECONDS = 3;
    private static final long MEASURED_SECONDS = 5;
    /** A turn of the wheel, in pixels. */
    private static final double TURN = 40;

    private ScrollRun() {}

    public static void main(String[] arguments) throws Exception {
        ListView<?> list = arguments.length > 1 ? twinwatch(List.of(arguments).subList(1, arguments.length)) : bare();
        Fx.settle();
        scroll(list, WARM_UP_SECONDS);
        long workBefore = work();
        long begin = System.nanoTime();
        Samples gaps = scroll(list, MEASURED_SECONDS);
        double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        double work = Fx.milliseconds(work() - workBefore);
        boolean moved = Fx.ask(() -> list.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar instanceof ScrollBar scrollBar && scrollBar.getValue() > 0));
        if (!moved) {
            throw new IllegalStateException("the list did not move");
        }
        Child.tell(arguments[0] + FRAMES, gaps.count() / seconds);
        Child.tell(arguments[0] + COST, work / gaps.count());
        Child.tell(arguments[0] + ": gap between two frames, 95 of 100, ms", gaps.at(0.95));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static ListView<?> twinwatch(List<String> arguments) throws Exception {
        TwinwatchWindow window = TwinwatchWindow.open(arguments);
        return Fx.ask(window::grid);
    }

    private static ListView<?> bare() throws Exception {
        CompletableFuture<ListView<String>> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            ListView<String> list = new ListView<>(FXCollections.observableArrayList(IntStream.range(0, SavedTwins.MANY)
                    .mapToObj(SavedTwins::name)
                    .toList()));
            Stage stage = new Stage();
            stage.setScene(new Scene(list, 1280, 800));
            stage.show();
            shown.complete(list);
        });
        return shown.get();
    }

    /** Turns the wheel once a frame, and returns the gaps between the frames, in milliseconds. */
    private static Samples scroll(ListView<?> list, long seconds) throws Exception {
        Samples gaps = new Samples();
        AnimationTimer wheel = Fx.ask(() -> {
            Node rows = Objects.requireNonNull(list.lookup(".virtual-flow"));
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    Event.fireEvent(rows, turn(rows));
                }
            };
            timer.start();
            return timer;
        });
        Runnable frame = new Runnable() {
            private long last = System.nanoTime();

            @Override
            public void run() {
                long now = System.nanoTime();
                gaps.add(Fx.milliseconds(now - last));
                last = now;
            }
        };
        Scene scene = list.getScene();
        Fx.ask(() -> {
            scene.addPostLayoutPulseListener(frame);
            return frame;
        });
        Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        return Fx.ask(() -> {
            scene.removePostLayoutPulseListener(frame);
            wheel.stop();
            return gaps;
        });
    }

    private static ScrollEvent turn(Node target) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -TURN,
                0,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(target, 0, 0));
    }

    /** Returns the processor time that all threads of this process have used, in nanoseconds. */
    private static long work() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
