package app.twinwatch;

import app.twinwatch.desktop.Folders;
import app.twinwatch.desktop.LogFiles;
import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.store.Theme;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.Appearance;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.main.MainView;
import app.twinwatch.ui.main.TwinOrder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application: builds every part by hand, in order, and stops them in reverse. The only class that knows all. */
public final class Twinwatch extends Application implements MainCommands {
    private static final Logger LOG = LoggerFactory.getLogger(Twinwatch.class);

    private final InstantSource clock = InstantSource.system();
    private final FxThread thread = new FxThread();
    private final Messages messages = new Messages(Locale.getDefault());
    private final Sessions sessions = new Sessions(messages, thread, clock, Twinwatch::copy);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private CommandLine.@Nullable Start options;
    private @Nullable Folders folders;
    private @Nullable KeptState kept;
    private @Nullable FirstInstance instance;
    private @Nullable MainWindow window;
    private Optional<Shown> own = Optional.empty();
    private Optional<Shown> demo = Optional.empty();

    /** A session and its view. */
    private record Shown(Session session, MainView view) {}

    /** Reads what is kept, while JavaFX gets ready; ends a second start on the same data. */
    @Override
    public void init() {
        Thread.setDefaultUncaughtExceptionHandler(
                (failed, failure) -> LOG.error("Unforeseen failure on {}", failed.getName(), failure));
        CommandLine.Start start =
                (CommandLine.Start) CommandLine.parse(getParameters().getRaw());
        Folders places = start.dataFolder().map(Folders::under).orElseGet(Twinwatch::usualFolders);
        options = start;
        folders = places;
        if (start.demo()) {
            return;
        }
        Optional<FirstInstance> first = FirstInstance.claim(places.data(), start.ids());
        if (first.isEmpty()) {
            Platform.exit();
            return;
        }
        instance = stopAtEnd(first.get());
        stopAtEnd(LogFiles.start(places.logs()));
        kept = stopAtEnd(new KeptState(places.data(), clock));
    }

    @Override
    public void start(Stage stage) {
        CommandLine.Start start = Objects.requireNonNull(options);
        window = new MainWindow(
                stage,
                messages.text("app.name"),
                appearance(),
                Optional.ofNullable(kept).flatMap(state -> state.settings().window()),
                thread);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        if (start.demo()) {
            startDemo();
        } else {
            startOwn(start);
        }
        start.screenshot().ifPresent(this::drawInto);
    }

    private void startOwn(CommandLine.Start start) {
        KeptState state = Objects.requireNonNull(kept);
        Session session = sessions.own(
                state, start.address(), Objects.requireNonNull(folders).cache());
        session.models()
                .grid()
                .orderProperty()
                .set(TwinOrder.ofSetting(state.settings().sort()));
        session.models()
                .grid()
                .orderProperty()
                .subscribe(order -> state.change(settings -> settings.withSort(order.settingName())));
        Shown shown = new Shown(session, view(session));
        own = Optional.of(shown);
        Optional<ApiKey> key = keyFromEnvironment(System.getenv());
        if (key.isEmpty()) {
            askForKey(shown);
        }
        show(shown);
        // The first picture of the window comes before the network.
        thread.execute(() -> {
            session.start(key);
            if (!start.ids().isEmpty()) {
                session.add(start.ids());
            }
            Objects.requireNonNull(instance).listen(ids -> thread.await(() -> takeOver(session, ids)));
        });
    }

    private static void askForKey(Shown shown) {
        if (shown.session().models().grid().isListEmpty()) {
            shown.view().showWelcome();
        }
        shown.session().askForKey(shown.view()::openKey);
    }

    @Override
    public void startDemo() {
        Session session = sessions.demo();
        Shown shown = new Shown(session, view(session));
        demo = Optional.of(shown);
        show(shown);
        thread.execute(() -> session.start(Sessions.demoKey()));
    }

    @Override
    public boolean canLeaveDemo() {
        return own.isPresent();
    }

    @Override
    public void leaveDemo() {
        own.ifPresent(this::show);
        demo.ifPresent(left -> left.session().close());
        demo = Optional.empty();
    }

    @Override
    public void useKey(ApiKey key) {
        own.ifPresent(shown -> shown.session().useKey(key));
    }

    @Override
    public void wishAppearance(Appearance.Wish wish) {
        if (window != null) {
            window.wish(wish);
        }
        if (kept != null) {
            kept.change(settings -> settings.withTheme(Theme.valueOf(wish.name())));
        }
    }

    @Override
    public Appearance.Wish appearance() {
        return Optional.ofNullable(kept)
                .map(state -> Appearance.Wish.valueOf(state.settings().theme().name()))
                .orElse(Appearance.Wish.SYSTEM);
    }

    @Override
    public void openLogs() {
        if (folders != null) {
            getHostServices().showDocument(folders.logs().toUri().toString());
        }
    }

    @Override
    public void quit() {
        if (window != null) {
            MainWindow open = window;
            if (kept != null) {
                kept.change(settings -> settings.withWindow(open.place()));
            }
            open.close();
        }
        Platform.exit();
    }

    @Override
    public void stop() {
        demo.ifPresent(shown -> shown.session().close());
        own.ifPresent(shown -> shown.session().close());
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private MainView view(Session session) {
        return new MainView(session.models(), this, messages, session.pictures(), session.isDemo());
    }

    private void show(Shown shown) {
        Objects.requireNonNull(window).show(shown.view(), shown.session());
    }

    private void takeOver(Session session, List<AvatarId> ids) {
        leaveDemo();
        Objects.requireNonNull(window).raise();
        if (!ids.isEmpty()) {
            session.add(ids);
        }
    }

    private void drawInto(Path file) {
        stopAtEnd(new ScreenshotRun(
                Objects.requireNonNull(window).scene(),
                file,
                thread,
                clock,
                () -> demo.or(() -> own)
                        .map(shown -> shown.session().isSettled())
                        .orElse(false),
                written -> {
                    if (!written) {
                        System.err.println("twinwatch: the picture could not be written");
                    }
                    quit();
                }));
    }

    private <T extends AutoCloseable> T stopAtEnd(T part) {
        parts.push(part);
        return part;
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            // The other parts must be stopped all the same.
            LOG.warn("{} did not stop as it should", part.getClass().getSimpleName(), failure);
        }
    }

    private static Folders usualFolders() {
        return Folders.of(OperatingSystem.current(), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private static Optional<ApiKey> keyFromEnvironment(Map<String, String> environment) {
        String given = environment.getOrDefault("HEYGEN_API_KEY", "");
        return ApiKey.read(given) instanceof ApiKey.Reading.Accepted(ApiKey key) ? Optional.of(key) : Optional.empty();
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
