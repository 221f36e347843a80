package app.twinwatch;

import app.twinwatch.desktop.DesktopNotices;
import app.twinwatch.desktop.OperatingSystem;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.preview.FileCopy;
import app.twinwatch.store.Settings;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.AppIcon;
import app.twinwatch.ui.common.FileDialogs;
import app.twinwatch.ui.common.FirstPicture;
import app.twinwatch.ui.common.FxThread;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.Outside;
import app.twinwatch.ui.common.SystemFileDialogs;
import app.twinwatch.ui.main.MainCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application: builds every part by hand, in order, and stops them in reverse. The only class that knows all. */
public final class Twinwatch extends Application implements MainCommands {
    private static final Logger LOG = LoggerFactory.getLogger(Twinwatch.class);

    private final Map<String, String> environment;
    private final IntConsumer end;
    private final InstantSource clock = InstantSource.system();
    private final FxThread thread = new FxThread();
    private final SpokenLanguage language;
    private final Messages messages;
    private final Surroundings around;
    private final Sessions sessions;
    private final Keystores keystores;
    private final Function<Path, Keystore> keystoreOf;
    private final FileDialogs dialogs;
    private final Parts parts = new Parts();
    private final ShownLists lists;
    private CommandLine.@Nullable Start options;
    private @Nullable Bridge bridge;
    private @Nullable Opening opening;
    private @Nullable MainWindow window;
    private boolean ended;

    /** For JavaFX, which hands over the command line later. */
    public Twinwatch() {
        this(System.getenv(), Main::end, Optional.empty(), Optional.empty(), SpokenLanguage.ofSystem());
        // The system ends a program without asking it, when the user logs out for instance.
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "twinwatch-end"));
    }

    /**
     * @param end ends the program with an exit code; called on the FX thread when all windows are closed
     * @param keystoreOf finds the keystore for a data folder; empty for the one of this computer
     * @param dialogs asks for files and folders; empty for the system's own dialogs
     * @param language is spoken at first
     */
    Twinwatch(
            Map<String, String> environment,
            IntConsumer end,
            Optional<Function<Path, Keystore>> keystoreOf,
            Optional<FileDialogs> dialogs,
            SpokenLanguage language) {
        this.language = language;
        this.messages = language.messages();
        this.environment = environment;
        this.end = end;
        // The last to be stopped, so that what is being saved has all the time that the others take.
        parts.add(FileCopy::finish);
        DesktopNotices desktop = parts.add(DesktopNotices.of(OperatingSystem.current(), environment));
        this.around = Surroundings.here(
                language,
                thread,
                clock,
                environment,
                new WebBrowser(this::browse),
                new Outside(desktop, this::raiseOwnList));
        this.sessions = new Sessions(around);
        this.lists = new ShownLists(() -> Objects.requireNonNull(window), language, thread);
        this.keystores = new Keystores(OperatingSystem.current(), environment);
        this.keystoreOf = keystoreOf.orElse(keystores::of);
        this.dialogs = dialogs.orElseGet(() -> new SystemFileDialogs(
                () -> Objects.requireNonNull(window).scene().getWindow()));
    }

    /** Waits for what is kept, which is being opened while JavaFX gets ready, or at least for a picture of it. */
    @Override
    public void init() {
        CommandLine.Start start =
                (CommandLine.Start) CommandLine.parse(getParameters().getRaw());
        init(start, Optional.ofNullable(EarlyOpening.handed()));
    }

    /** @param begun is being opened; empty if nothing was begun yet */
    void init(CommandLine.Start start, Optional<EarlyOpening> begun) {
        options = start;
        if (!start.demo()) {
            EarlyOpening early = parts.add(begun.orElseGet(() -> EarlyOpening.begin(start, environment)));
            bridge = new Bridge(early, language.systemTags(), thread);
            bridge.await();
        }
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle(messages.text("app.name"));
        stage.getIcons().setAll(AppIcon.forWindow());
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        if (bridge == null) {
            begin(stage, null);
        } else {
            bridge.cross(stage, came -> begin(stage, came));
        }
    }

    /** @param came of opening the user's own data; null if only the samples are wanted */
    private void begin(Stage stage, @Nullable Opening came) {
        CommandLine.Start start = Objects.requireNonNull(options);
        unlessEnded(stage, () -> {
            opening = came;
            language.speak(settings());
            switch (came) {
                case null -> startDemo(start, stage);
                case Opening.Opened opened -> startOwn(start, opened, stage);
                case Opening.HandedOver() -> endHandedOver(start, stage);
                case Opening.Impossible(String sentence) -> refuse(sentence, stage);
            }
        });
    }

    /** Takes a step of the start, unless the user has quit meanwhile. */
    private void unlessEnded(Stage stage, Runnable step) {
        try {
            if (!ended) {
                step.run();
            }
        } catch (RuntimeException unforeseen) {
            LOG.error("The start failed in an unforeseen way", unforeseen);
            refuse(messages.text("start.unforeseen"), stage);
        }
    }

    private void prepareWindow(Stage stage, CommandLine.Start start) {
        window = new MainWindow(stage, kept().flatMap(state -> state.settings().window()), thread);
        start.screenshot().ifPresent(this::drawInto);
    }

    private void endHandedOver(CommandLine.Start start, Stage stage) {
        if (start.screenshot().isPresent()) {
            refuse(messages.text("start.alreadyRuns"), stage);
        } else {
            end.accept(Main.FINE);
        }
    }

    /** Ends a start that can't succeed, not before somebody could read why. */
    private void refuse(String sentence, Stage stage) {
        Main.complain(sentence);
        window = null;
        boolean told = Terminal.isPresent()
                || Objects.requireNonNull(options).screenshot().isPresent();
        if (told) {
            finish(Main.COULD_NOT_START);
        } else {
            TroubleWindow.show(stage, messages, sentence, () -> finish(Main.COULD_NOT_START));
        }
    }

    private void startOwn(CommandLine.Start start, Opening.Opened opened, Stage stage) {
        prepareWindow(stage, start);
        OwnList list = new OwnListDesk(sessions, keystores, keystoreOf, around, environment, parts)
                .open(start.address(), opened, this);
        Runnable show = () -> {
            lists.show(list);
            // The first picture of the window comes before the network and the keystore.
            FirstPicture.then(() -> {
                list.start(start.ids());
                opened.instance()
                        .listen(ids ->
                                thread.await(() -> takeOver(list.content().session(), ids)));
            });
        };
        Bridge.arrive(stage, () -> unlessEnded(stage, show));
    }

    private void startDemo(CommandLine.Start start, Stage stage) {
        prepareWindow(stage, start);
        try {
            openDemo();
        } catch (IOException _) {
            refuse(messages.text("start.noDemo"), stage);
        }
    }

    @Override
    public void startDemo() {
        try {
            openDemo();
        } catch (IOException failure) {
            LOG.warn("The demo could not start: {}", failure.getClass().getSimpleName());
            lists.own()
                    .ifPresent(own ->
                            own.content().session().models().actions().tell(Notice.of(messages.text("start.noDemo"))));
        }
    }

    private void openDemo() throws IOException {
        DemoList list = new DemoList(parts.add(sessions.demo()), settings(), around, this);
        lists.show(list);
        FirstPicture.then(list::start);
    }

    @Override
    public boolean canLeaveDemo() {
        return lists.own().isPresent();
    }

    @Override
    public void leaveDemo() {
        lists.leaveDemo().ifPresent(parts::stopEarly);
    }

    @Override
    public void openLogs() {
        if (opening instanceof Opening.Opened opened) {
            getHostServices().showDocument(opened.folders().logs().toUri().toString());
        }
    }

    @Override
    public FileDialogs dialogs() {
        return dialogs;
    }

    @Override
    public void quit() {
        finish(Main.FINE);
    }

    private void finish(int exitCode) {
        ended = true;
        if (window != null) {
            MainWindow open = window;
            open.endTyping();
            open.place()
                    .ifPresent(
                            place -> kept().ifPresent(state -> state.change(settings -> settings.withWindow(place))));
            if (bridge != null) {
                bridge.draw(open, lists::rest);
            }
            open.close();
        }
        // JavaFX 25 crashes on Linux if a pop-up is still showing when the toolkit ends.
        List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
        end.accept(exitCode);
    }

    @Override
    public void stop() {
        parts.close();
        language.close();
    }

    private void raiseOwnList() {
        leaveDemo();
        Objects.requireNonNull(window).raise();
    }

    private void takeOver(Session session, List<AvatarId> ids) {
        raiseOwnList();
        if (!ids.isEmpty()) {
            session.add(ids);
        }
    }

    private void drawInto(Path file) {
        parts.add(new ScreenshotRun(
                Objects.requireNonNull(window).scene(),
                file,
                thread,
                clock,
                () -> lists.shown()
                        .map(list -> list.content().session().isSettled())
                        .orElse(false),
                written -> {
                    if (!written) {
                        Main.complain(messages.text("start.noPicture", file));
                    }
                    finish(written ? Main.FINE : Main.COULD_NOT_START);
                }));
    }

    private Optional<KeptState> kept() {
        return opening instanceof Opening.Opened opened ? Optional.of(opened.kept()) : Optional.empty();
    }

    private Settings settings() {
        return kept().map(KeptState::settings).orElse(Settings.DEFAULT);
    }

    private void browse(String address) {
        getHostServices().showDocument(address);
    }
}
