package app.twinwatch;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.twin.AvatarId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;

/**
 * Uses Twinwatch with a key that it reads from its standard input, whatever there is to use, and then waits for its end.
 * A program of its own, so that it can be crashed and everything that it left behind be searched.
 */
final class MarkedKeyProgram {
    private static final AvatarId TWIN = new AvatarId("aaaaaaaa000000000000000000000001");

    private final BuiltInHeyGen heyGen;
    private final RealWindow window;
    private final String key;

    private MarkedKeyProgram(BuiltInHeyGen heyGen, RealWindow window, String key) {
        this.heyGen = heyGen;
        this.window = window;
        this.key = key;
    }

    public static void main(String[] arguments) throws IOException {
        String key = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        heyGen.put(new SampleTwin(
                TWIN,
                "Ada",
                InstantSource.system().instant().minus(Duration.ofMinutes(40)),
                List.of(new SampleTwin.Phase(Duration.ZERO, "completed", Optional.empty())),
                Optional.of("maya.webp"),
                Optional.of("maya.mp4"),
                Optional.of("9f3c2a6bc5f42c7b4c5b7ad60d2c81ab")));
        RealWindow window = RealWindow.start(
                Map.of(),
                Keystore.forThisRun(),
                "--data-dir",
                Path.of(arguments[0]).toString(),
                "--api-url",
                heyGen.address().toString());
        new MarkedKeyProgram(heyGen, window, key).useEverything(Path.of(arguments[1]));
        while (true) {
            LockSupport.park();
        }
    }

    /** @param outside where files go that the user wants to have */
    private void useEverything(Path outside) {
        tell("begun");
        window.paste(key + " with a remark");
        window.press(KeyCode.ENTER);
        window.see("#welcome-problem", "spaces");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.paste("x-api-key: " + key);
        window.click("#welcome-show");
        window.see("#welcome-problem", "accepted");
        window.click("#welcome-start");
        window.seeNothingOf("#welcome");
        tell("key handed in");
        window.paste(TWIN.value());
        window.see("#add-headline", "1 new twin");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        Eventually.that("the twin is there", () -> window.textsOf(".card-name").contains("Ada"));
        window.press(KeyCode.CONTROL, KeyCode.C);
        tell("twin added");
        useTwin(outside);
        tell("twin used");
        useSettings();
        tell("settings used");
        // A service that repeats the key in its own words.
        heyGen.answerAll(Optional.of(CannedAnswer.of(401, "{\"code\":401,\"message\":\"no such key: " + key + "\"}")));
        window.paste("bbbbbbbb000000000000000000000002");
        window.see("#add-headline", "1 new twin");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.see("#banner-connection .label", "does not accept the API key");
        window.run(() -> window.stage().setIconified(false));
        failUnforeseen();
        tell("everything used");
    }

    /** Looks, listens, saves, hands over and searches: whatever calls others than the API, or writes elsewhere. */
    private void useTwin(Path outside) {
        window.click(Found.card(TWIN.value()) + " .play-badge");
        window.seeThat("#video-player");
        window.pressOn("#voice-play", KeyCode.SPACE);
        Eventually.that("the voice came", () -> wasAskedFor(".mp3"));
        handOver("Export as CSV…", outside.resolve("list.csv"));
        window.see("#toast-words", "Saved as list.csv");
        handOver("Export as JSON…", outside.resolve("list.json"));
        window.see("#toast-words", "Saved as list.json");
        handOver("Save all ready previews…", outside);
        window.see("#saving-words", "Saved 2 files");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#saving");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.pressOn("#add-find", KeyCode.SPACE);
        window.see("#find-summary", "Found with 1 check");
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#find");
    }

    private boolean wasAskedFor(String ending) {
        return heyGen.requests().stream().anyMatch(request -> request.path().endsWith(ending));
    }

    private void handOver(String what, Path where) {
        window.dialogs.answer(where);
        window.click("#menu");
        window.choose("Hand over");
        window.choose(what);
    }

    /** Tells the test how far it has come. */
    private static void tell(String stage) {
        System.out.println(stage);
        System.out.flush();
    }

    private void useSettings() {
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.seeFocusOn("#settings-sections");
        window.click("#settings-key-try");
        window.see("#settings-key-verdict", "accepted");
        window.clickWords("#settings-sections .list-cell", "Address");
        window.click("#settings-address");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.paste("https://" + key + "@example.com");
        window.press(KeyCode.ENTER);
        window.see("#settings-address-remark", "can’t be used");
        window.clickWords("#settings-sections .list-cell", "About");
        window.click("#settings-support");
        System.out.println(window.clipboard());
        window.press(KeyCode.ESCAPE);
        window.seeNothingOf("#settings");
    }

    /** Whatever fails on a thread of the keystore or of the checks is logged with its stack. */
    private static void failUnforeseen() {
        org.slf4j.LoggerFactory.getLogger(MarkedKeyProgram.class)
                .error("An unforeseen failure", new IllegalStateException("of the test"));
    }
}
