package app.twinwatch;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.twin.AvatarId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A user at the real window, with a HeyGen on this computer that knows three twins. */
abstract class Journey {
    static final AvatarId ADA = new AvatarId("aaaaaaaa000000000000000000000001");
    static final AvatarId BEA = new AvatarId("bbbbbbbb000000000000000000000002");
    static final AvatarId CEM = new AvatarId("cccccccc000000000000000000000003");
    static final String VOICE = "9f3c2a6bc5f42c7b4c5b7ad60d2c81ab";
    static final Map<String, String> WITH_KEY = Map.of("HEYGEN_API_KEY", "sk-journey");
    static final Map<String, String> WITHOUT_KEY = Map.of();

    @TempDir
    Path home;

    BuiltInHeyGen heyGen;

    /** Set when a journey starts, which each test does in its own way. */
    @SuppressWarnings("NullAway.Init")
    RealWindow window;

    @BeforeEach
    void startHeyGen() throws IOException {
        heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        Instant earlier = InstantSource.system().instant().minus(Duration.ofMinutes(40));
        heyGen.put(new SampleTwin(
                ADA,
                "Ada",
                earlier,
                List.of(new SampleTwin.Phase(Duration.ZERO, "in_progress", Optional.empty())),
                Optional.of("maya.webp"),
                Optional.empty(),
                Optional.of(VOICE)));
        heyGen.put(SampleTwin.constant(BEA, "Bea", earlier, "pending_consent"));
        heyGen.put(SampleTwin.constant(CEM, "Cem", earlier, "in_progress"));
    }

    @AfterEach
    void endAll() {
        if (window != null) {
            window.close();
        }
        heyGen.close();
    }

    /** Returns how often HeyGen was asked how a twin stands. */
    final long checks() {
        return Stream.of(ADA, BEA, CEM).mapToLong(heyGen::questionsAbout).sum();
    }

    /** Starts the user's own list, which is empty at first. */
    final void startOwnList(Map<String, String> environment, String... ids) {
        startOwnList(environment, Keystore.forThisRun(), ids);
    }

    /** @param keystore is asked for the key; closed with the window */
    final void startOwnList(Map<String, String> environment, Keystore keystore, String... ids) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data-dir",
                home.resolve("data").toString(),
                "--api-url",
                heyGen.address().toString()));
        arguments.addAll(List.of(ids));
        window = RealWindow.start(environment, keystore, arguments.toArray(String[]::new));
    }

    /** Starts with the three twins, of which Ada is ready, and waits for their names. */
    final void startWithThreeTwins() {
        heyGen.change(ADA, "completed", Optional.empty());
        startOwnList(WITH_KEY, ADA.value(), BEA.value(), CEM.value());
        seeCards("Bea", "Ada", "Cem");
    }

    /** Waits until these cards are shown, in this order. */
    final void seeCards(String... names) {
        Eventually.that(
                "the cards are " + List.of(names),
                () -> window.textsOf(".card-name").equals(List.of(names)),
                () -> window.textsOf(".card-name"));
    }

    static String card(AvatarId id) {
        return Found.card(id.value());
    }
}
