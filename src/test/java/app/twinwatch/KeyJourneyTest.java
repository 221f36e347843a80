package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.CannedAnswer;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The key: first asked for, refused, replaced. */
class KeyJourneyTest extends Journey {
    private static final CannedAnswer UNAUTHORIZED =
            CannedAnswer.of(401, "{\"code\":401,\"message\":\"Unauthorized\"}");

    @Test
    void aFirstStartAsksForTheKeyAndGoesOnWithIt() {
        startOwnList(WITHOUT_KEY);
        window.seeFocusOn("#welcome-key");

        window.press(KeyCode.ENTER);
        window.see("#welcome-problem", "Paste your API key first");
        window.type("two words");
        window.press(KeyCode.ENTER);
        window.see("#welcome-problem", "spaces");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.paste("sk-right");
        window.press(KeyCode.ENTER);
        window.seeNothingOf("#welcome");

        window.paste(ADA.value());
        window.see("#add-headline", "1 new twin");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        seeCards("Ada");
        window.see("#status-connection", "Connected to HeyGen");
    }

    @Test
    void aRefusedKeyStopsTheChecksAndANewOneLetsThemGoOn() {
        heyGen.answerAll(Optional.of(UNAUTHORIZED));
        startOwnList(WITH_KEY, ADA.value());
        window.see("#status-connection", "not accepted");
        window.seeThat("#banner-connection");
        long asked = heyGen.questionsAbout(ADA);

        heyGen.answerAll(Optional.empty());
        window.click("#banner-connection .button");
        window.seeFocusOn("#welcome-key");
        window.type("sk-new");
        window.press(KeyCode.ENTER);

        seeCards("Ada");
        window.seeNothingOf("#banner-connection");
        assertThat(heyGen.questionsAbout(ADA)).isGreaterThan(asked);
    }

    @Test
    void tryingAgainHelpsAlsoWhereAllIsDone() {
        heyGen.change(ADA, "completed", Optional.empty());
        startOwnList(WITH_KEY, ADA.value());
        window.see(".detail-name", "Ada");
        window.see("#status-connection", "Connected to HeyGen");
        heyGen.answerAll(Optional.of(CannedAnswer.of(402, "")));
        window.press(KeyCode.SHIFT, KeyCode.F10);
        window.choose("Check now, uses 1 check");
        window.seeThat("#banner-connection");
        long asked = heyGen.questionsAbout(ADA);

        heyGen.answerAll(Optional.empty());
        window.click("#banner-connection .button");
        window.seeNothingOf("#banner-connection");
        Eventually.that("the check that was wished for is made", () -> heyGen.questionsAbout(ADA) > asked);
    }

    @Test
    void aTypedKeyThatHeyGenRefusesIsNeitherUsedNorKept() {
        heyGen.answerAboutAccount(Optional.of(UNAUTHORIZED));
        startOwnList(WITHOUT_KEY);
        window.type("sk-wrong");
        window.press(KeyCode.ENTER);
        window.see("#welcome-problem", "HeyGen does not accept this key");
        window.seeFocusOn("#welcome-key");
        assertThat(window.textOf("#status-connection")).doesNotContain("Connected");

        heyGen.answerAboutAccount(Optional.empty());
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("sk-right");
        window.press(KeyCode.ENTER);
        window.seeNothingOf("#welcome");
    }

    @Test
    void aTypedKeyWhosePlanSeesNoTwinsIsSavedOnlyIfTheUserInsists() {
        heyGen.answerAboutAccount(Optional.of(CannedAnswer.of(403, "{\"message\":\"Upgrade your plan\"}")));
        startOwnList(WITHOUT_KEY);
        window.paste("sk-of-a-small-plan");
        window.see("#welcome-problem", "its plan may not see digital twins");
        window.see("#welcome-problem", "Upgrade your plan");
        window.see("#welcome-start", "all the same");

        window.click("#welcome-start");
        window.seeNothingOf("#welcome");
    }

    @Test
    void aTypedKeyIsSavedWithoutHeyGenIfTheUserWantsIt() {
        heyGen.close();
        startOwnList(WITHOUT_KEY);
        window.type("sk-offline");
        window.press(KeyCode.ENTER);
        window.see("#welcome-problem", "HeyGen can’t be reached");

        window.press(KeyCode.ENTER);

        window.seeNothingOf("#welcome");
        window.see("#toast-words", "The key is kept in");
    }

    @Test
    void lookingAtTheKeyDoesNotHandItIn() {
        startOwnList(WITHOUT_KEY);
        window.paste("sk-shown-to-its-owner");
        window.see("#welcome-problem", "HeyGen accepted the key");

        window.click("#welcome-show");

        window.see("#welcome-show", "Hide");
        window.see("#welcome-problem", "HeyGen accepted the key");
        window.click("#welcome-show");
        window.see("#welcome-show", "Show");
        assertThat(window.isShown("#welcome")).isTrue();
    }

    @Test
    void tryingAKeyUsesNoCheck() {
        startOwnList(WITHOUT_KEY);
        window.paste("sk-tried-for-nothing");
        window.see("#welcome-problem", "HeyGen accepted the key");
        window.press(KeyCode.ENTER);
        window.seeNothingOf("#welcome");

        assertThat(heyGen.requests())
                .isNotEmpty()
                .allMatch(request -> request.path().equals("/v3/users/me"));
        window.see("#status-used", "No checks used today");
    }

    @Test
    void aKeyInTheEnvironmentThatCantBeOneIsSaidInWords() {
        startOwnList(Map.of("HEYGEN_API_KEY", "two words"), ADA.value());

        window.see("#banner-key .label", "HEYGEN_API_KEY");
        window.click("#banner-key .button");
        window.type("sk-right");
        window.press(KeyCode.ENTER);

        seeCards("Ada");
        window.seeNothingOf("#banner-key");
    }
}
