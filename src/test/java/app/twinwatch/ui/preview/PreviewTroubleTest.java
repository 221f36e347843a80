package app.twinwatch.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.preview.VideoResult.Failed;
import app.twinwatch.preview.VideoResult.Unplayable;
import app.twinwatch.ui.common.EnglishWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PreviewTroubleTest {
    static Stream<PreviewTrouble> all() {
        return Stream.of(
                        Arrays.stream(Failed.Reason.values())
                                .flatMap(reason -> Stream.of(
                                        PreviewTrouble.of(new Failed(reason, false)),
                                        PreviewTrouble.of(new Failed(reason, true)))),
                        Arrays.stream(Unplayable.Reason.values()).map(PreviewTrouble::of),
                        Stream.of(PreviewTrouble.LINK_EXPIRED, PreviewTrouble.LINK_DEAD, PreviewTrouble.NO_VIDEO))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTroubleIsSaidInWordsForPeopleAndHasAWayOut(PreviewTrouble trouble) {
        assertThat(EnglishWords.MESSAGES.text(trouble.messageKey()))
                .endsWith(".")
                .hasSizeLessThan(130)
                .doesNotContain("Exception", "HTTP", "null", "{", "!", "error", "URL", "codec");
        assertThat(trouble.waysOut()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noTwoTroublesAreSaidInTheSameWords() {
        List<String> keys = all().map(PreviewTrouble::messageKey).distinct().toList();
        assertThat(keys.stream().map(EnglishWords.MESSAGES::text)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOutIsNamedAfterWhatItDoes(WayOut way) {
        assertThat(EnglishWords.MESSAGES.text(way.messageKey())).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void whatCostsACheckSaysSo() {
        assertThat(EnglishWords.MESSAGES.text(WayOut.FRESH_LINK.messageKey())).contains("uses 1 check");
        assertThat(PreviewTrouble.LINK_DEAD.waysOut()).doesNotContain(WayOut.FRESH_LINK);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOnTheDiskCanBeSavedAndOpenedElsewhere(Unplayable.Reason reason) {
        assertThat(PreviewTrouble.of(reason).waysOut()).containsExactly(WayOut.BROWSER, WayOut.SAVE);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatIsNotSafeIsNotHandedToTheBrowserEither(Failed.Reason reason) {
        assertThat(PreviewTrouble.of(new Failed(reason, false)).waysOut().contains(WayOut.BROWSER))
                .isEqualTo(reason != Failed.Reason.REFUSED_ADDRESS);
    }

    @Test
    void whatCanBeGoneOnWithIsCalledSo() {
        assertThat(PreviewTrouble.of(new Failed(Failed.Reason.BROKEN_OFF, true)).waysOut())
                .startsWith(WayOut.RESUME);
        assertThat(PreviewTrouble.of(new Failed(Failed.Reason.BROKEN_OFF, false))
                        .waysOut())
                .startsWith(WayOut.RETRY);
    }

    @Test
    void nothingIsSaidToBeKeptThatIsNot() {
        PreviewTrouble lost = PreviewTrouble.of(new Failed(Failed.Reason.BROKEN_OFF, false));
        assertThat(EnglishWords.MESSAGES.text(lost.messageKey())).doesNotContain("kept");
    }
}
