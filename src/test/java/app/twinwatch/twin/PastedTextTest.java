package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.PastedText.NearMiss;
import app.twinwatch.twin.PastedText.NearMiss.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {
    private static final String MAYA = "2d3490e6bc5f42c7b4c5b7ad60d2c6a0";
    private static final String JONAS = "61aa03b2c9d94f1b8d6e7f00a1b2c3d4";
    private static final String ELIF = "51aa03b2c9d94f1b8d6e7f00a1b2c3d4";

    @ParameterizedTest
    @ValueSource(
            strings = {
                MAYA,
                "  " + MAYA + "\r\n",
                "\uFEFF" + MAYA,
                "\u200B" + MAYA + "\u00A0",
                "Maya " + MAYA + ".",
                "Maya: " + MAYA + ", ready soon?",
                "(" + MAYA + ")",
                "**" + MAYA + "**",
                "avatar_id=" + MAYA,
                "{\"avatar_id\":\"" + MAYA + "\"}",
                "{\"id\": \"" + MAYA + "\", \"default_voice_id\": \"" + ELIF + "\"}",
                "https://app.heygen.com/avatars/" + MAYA,
                "https://app.heygen.com/avatar/" + MAYA + "/looks?tab=1",
                "https://app.heygen.com/create?avatar_id=" + MAYA + "&x=1",
                "<a href=\"https://app.heygen.com/avatars/" + MAYA + "\">Maya</a>",
                "https://files2.heygen.ai/avatar/v3/" + ELIF + "/preview.webp\n" + MAYA,
                "voice_id: " + ELIF + "\navatar_id: " + MAYA,
                "name\tavatar id\tvoice id\nMaya\t" + MAYA + "\t" + ELIF,
                "\"name\",\"avatar_id\",\"voice_id\"\n\"Chen, Maya\",\"" + MAYA + "\"",
                "\uFEFFname,avatar id,voice id\nMaya," + MAYA + "," + ELIF,
                "\uFEFF\"Voice ID\";\"Avatar ID\"\r\n" + ELIF + ";" + MAYA,
                "Voice ID (v2);Avatar-ID #1\n" + ELIF + ";" + MAYA,
                "name,voice id\nMaya," + ELIF + "\n\nThe twin itself, " + MAYA,
                "| Name | Avatar ID | Voice ID |\n|---|---|---|\n| Maya | " + MAYA + " | " + ELIF + " |",
                "Voice ID: " + ELIF + "\nAvatar ID: " + MAYA,
                "Voice ID " + ELIF + ", avatar ID " + MAYA,
                "the voice ID is " + ELIF + ", the avatar is " + MAYA,
                "Voice ID\n" + ELIF + "\n\nAvatar ID\n" + MAYA,
                "Voice IDs: " + ELIF + ", " + JONAS + "\n" + MAYA,
                "{\"voice_ids\":[\"" + ELIF + "\",\"" + JONAS + "\"],\"avatar_id\":\"" + MAYA + "\"}",
                "{\n  \"voice_ids\": [\n    \"" + ELIF + "\"\n  ],\n  \"ids\": [\n    \"" + MAYA + "\"\n  ]\n}",
                "{\n\"voice\": {\n\"name\": \"Anna\",\n\"id\": \"" + ELIF + "\"\n},\n\"id\": \"" + MAYA + "\"\n}",
                "Group ID: " + ELIF + "\nRequest ID: " + ELIF + "\nlook: " + MAYA,
                "x-request-id: 2d3490e6-bc5f-42c7-b4c5-b7ad60d2c6a0\n" + MAYA,
                "{\"data\":{\"id\":\"" + MAYA + "\",\"group_id\":\"" + ELIF + "\",\"defaultVoiceId\":\"" + ELIF
                        + "\"}}",
                "app.heygen.com/avatars/" + MAYA,
                "app.heygen.com/create?avatarId=" + MAYA + "&voiceId=" + ELIF,
                "https://app.heygen.com/voices/" + ELIF + " and https://app.heygen.com/avatars/" + MAYA,
                "https://app.heygen.com/share/" + ELIF + " shows " + MAYA,
                "=\"" + MAYA + "\"",
                "> Maya\n> " + MAYA,
                "Hi, avatar and voice are below, thanks\nMaya, " + MAYA,
                "Turkey: " + MAYA,
                "Keynote: " + MAYA,
                "sep=;\nName;Avatar ID;Voice ID\nMaya;" + MAYA + ";" + ELIF,
                ";Avatar ID;Voice ID\nMaya, new;" + MAYA + ";" + ELIF,
                "\tAvatar ID\tVoice ID\nMaya; new, too\t" + MAYA + "\t" + ELIF,
                "The name in our list;Avatar ID;Voice ID\nMaya;" + MAYA + ";" + ELIF,
                "\"voice\": {\n" + ELIF + "\n},\n\"avatar\": {\n" + MAYA + "\n}",
            })
    void theIdIsFoundAndNothingElse(String text) {
        assertThat(PastedText.read(text).ids()).containsExactly(new AvatarId(MAYA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1https:///", "https:///////1", "https://1", "https://?1", "https:///#1", "://1", "1://"})
    void aLinkThatLeadsNowhereIsNoFailure(String link) {
        assertThat(PastedText.read(link).ids()).isEmpty();
    }

    /** As in a table of contents; found by a fuzzer. */
    @ParameterizedTest
    @ValueSource(strings = {".", "/", "./", "..a", "\\.", "1.", "_.-", "…", "-"})
    void aDamagedIdWithManyDotsBehindItIsReadAsQuicklyAsAnyOther(String dots) {
        String text = "9f3c2a6bc5f42c7b4c5b7ad60d" + dots.repeat(40 / dots.length()) + "é";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(PastedText.read(text).ids()).isEmpty();
            assertThat(PastedText.read(text + "\n" + MAYA).ids()).containsExactly(new AvatarId(MAYA));
        });
    }

    @Test
    void aMessageKeepsTheOrderOfItsIds() {
        PastedText read = PastedText.read("""
                Hi, here are this week's twins:
                Maya %s
                Jonas: https://app.heygen.com/avatars/8c1f0b…e2
                Elif, %s
                Call me: +49 171 2345678, 2026-11-24, 12.500,00 EUR, anna.example1@example.com
                """.formatted(MAYA, ELIF));
        assertThat(read.ids()).containsExactly(new AvatarId(MAYA), new AvatarId(ELIF));
        assertThat(read.nearMisses()).containsExactly(new NearMiss("8c1f0b…e2", Reason.SHORTENED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "josh_lite3_20230714",
                "Daisy-inskirt-20220818",
                "2d3490e6-bc5f-42c7-b4c5-b7ad60d2c6a0",
                "MyTwin2026Autumn",
                "MyTwin202601",
                "josh_lite3_20230714abcdef"
            })
    void otherKindsOfIdsAreFound(String id) {
        assertThat(PastedText.read(id).ids()).containsExactly(new AvatarId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Hello, this is a well-known sentence.",
                "2026-11-24",
                "+49 171 2345678",
                "version 1.2.3-beta4",
                "report_final_v2.pdf",
                "anna@example.com",
                "https://www.heygen.com/pricing",
                "€ 1.234,56",
                "covid-19",
                "https://files2.heygen.ai/avatar/v3/" + ELIF + "/preview_target.webp?Expires=1&Signature=abc",
                "default_voice_id: " + ELIF,
                "NzFhMDNiMmM5ZDk0ZjFiOGQ2ZTdmMDBhMWIyYzNkNC0xNzYy==",
                "NzFhMDNiMmM5ZDk0ZjFiOGQ2ZTdmMDBhMWIyYzNkNC0xNzYyNDkwNTI0",
                "sk_V2_hgu_kAbCdEf12345_AbCdEfGh1234567890",
                "API key: 51aa03b2c9d94f1b8d6e7f00a1b2c3d4",
                "s3://bucket/" + ELIF,
                "https://www.notion.so/" + ELIF,
                "https://cdn.example.com/avatars/" + ELIF + "/preview.MP4?x=1",
                "https://app.heygen.com/videos/" + ELIF,
                "preview_audio_url: s3://voices/" + ELIF + ".wav",
                "Group IDs\n" + ELIF,
                "HeyGen voice ID\n" + ELIF
            })
    void whatIsNoIdIsLeftAlone(String text) {
        assertThat(PastedText.read(text).ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8c1f0b…e2,SHORTENED",
        "8c1f0b...e2,SHORTENED",
        "8c1…e2,SHORTENED",
        "2d3490e6bc5f42c7b4c5b7ad,WRONG_LENGTH",
        "2d3490e6bc5f42c.b4c5b7ad,FORBIDDEN_CHARACTERS",
        "2d3490e6bc5f42c7b4c5b7ad60d2c6a,WRONG_LENGTH",
        "2d3490e6bc5f42c7b4c5b7ad60d2c6a0f,WRONG_LENGTH",
        "2d3490e6bc5f42c7.b4c5b7ad60d2c6a0,FORBIDDEN_CHARACTERS",
        "2d3490e6bc5f42c7/../../etc/passwd,FORBIDDEN_CHARACTERS"
    })
    void aDamagedIdIsPointedOut(String text, Reason reason) {
        PastedText read = PastedText.read(text);
        assertThat(read.ids()).isEmpty();
        assertThat(read.nearMisses()).extracting(NearMiss::reason).containsExactly(reason);
    }

    @Test
    void anIdOfTenThousandCharactersIsPointedOutAndCutForShow() {
        PastedText read = PastedText.read("a1".repeat(5000));
        assertThat(read.ids()).isEmpty();
        assertThat(read.nearMisses()).singleElement().satisfies(miss -> {
            assertThat(miss.reason()).isEqualTo(Reason.TOO_LONG);
            assertThat(miss.text()).hasSizeLessThanOrEqualTo(40);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"avatar_id: MyTwin12", "Avatar ID: MyTwin12 (new)", "https://app.heygen.com/avatars/MyTwin12"})
    void whereTheTextSaysAvatarAShorterIdIsEnough(String text) {
        assertThat(PastedText.read(text).ids()).containsExactly(new AvatarId("MyTwin12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avatar_id: MyTwin1",
                "avatar_id: my.twin.2026",
                "avatar_id: MyTwinOfAutumn",
                "https://app.heygen.com/avatars/MyTwin1",
                "https://app.heygen.com/avatars/MyTwinOfAutumn",
                "MyTwin20260",
                "202611240815",
                "see MyTwin202601"
            })
    void whatIsTooShortOrTooPlainForAnIdIsNone(String text) {
        assertThat(PastedText.read(text).ids()).isEmpty();
    }

    @Test
    void anIdMayBeAsLongAsIdsAreAndNotLonger() {
        String longest = "Twin2026".repeat(20).substring(0, AvatarId.MAXIMUM_LENGTH);
        assertThat(PastedText.read(longest).ids()).containsExactly(new AvatarId(longest));
        assertThat(PastedText.read(longest + "x").nearMisses())
                .extracting(NearMiss::reason)
                .containsExactly(Reason.TOO_LONG);
    }

    @Test
    void anIdThatComesAgainCountsOnce() {
        PastedText read = PastedText.read(MAYA + "\n" + MAYA.toUpperCase(Locale.ROOT) + "\n" + MAYA);
        assertThat(read.ids()).containsExactly(new AvatarId(MAYA));
        assertThat(read.repeated()).isEqualTo(2);
    }

    @Test
    void fiveThousandIdsAtOnceAreAllFound() {
        String text = IntStream.range(0, 5000)
                .mapToObj(number -> "Twin " + number + "\t" + TwinSamples.id(number))
                .collect(Collectors.joining("\r\n"));
        assertThat(PastedText.read(text).ids()).hasSize(5000);
    }

    @Test
    void anEndlessLineIsReadWholeAndNoIdIsCutWhereItIsTakenApart() {
        List<AvatarId> ids = IntStream.range(0, 20_000)
                .mapToObj(number -> new AvatarId("%032x".formatted(number + 1)))
                .toList();

        PastedText read = PastedText.read(ids.stream().map(AvatarId::value).collect(Collectors.joining(",")));

        assertThat(read.ids()).isEqualTo(ids);
        assertThat(read.nearMisses()).isEmpty();
    }

    @Test
    void voiceIdsStayVoiceIdsHoweverLongTheirListIs() {
        String voices = IntStream.range(0, 20_000)
                .mapToObj(number -> "%032x".formatted(number + 1))
                .collect(Collectors.joining(", "));

        assertThat(PastedText.read("Voice IDs: " + voices + "\n" + MAYA).ids()).containsExactly(new AvatarId(MAYA));
    }

    @Test
    void aVeryLongParagraphBelowATableIsNoRowOfIt() {
        String paragraph = "they said so ".repeat(20_000);

        assertThat(PastedText.read("voice id;avatar id\n" + ELIF + ";" + MAYA + "\n" + paragraph + JONAS)
                        .ids())
                .containsExactly(new AvatarId(MAYA), new AvatarId(JONAS));
    }

    @Test
    void theColumnOfVoicesStaysLeftOutBehindAVeryLongNote() {
        String note = "they said so ".repeat(20_000);

        assertThat(PastedText.read("name;note;voice id;avatar id\nMaya;" + note + ";" + ELIF + ";" + MAYA)
                        .ids())
                .containsExactly(new AvatarId(MAYA));
    }

    @Test
    void aLargeTableIsReadQuickly() {
        String row = "\"Chen, Maya\";" + MAYA + ";" + ELIF + ";in training since yesterday, so far without a fault\r\n";
        String table =
                "\uFEFFName;Avatar ID;Voice ID;Remark\r\n" + row.repeat(PastedText.MAXIMUM_LENGTH / row.length());
        PastedText read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PastedText.read(table));
        assertThat(read.ids()).containsExactly(new AvatarId(MAYA));
        assertThat(read.repeated()).isGreaterThan(30_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a_", "a-1_", "0", "{\"a\":", "https://", "a.", "é", "\n", "\t", "\"", "abc/"})
    void longNonsenseDoesNotHang(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PastedText.read(text));
    }

    @Test
    void aTextThatIsTooLongIsCutAndSaysSo() {
        PastedText read = PastedText.read(MAYA + "\n" + " ".repeat(PastedText.MAXIMUM_LENGTH) + ELIF);
        assertThat(read.ids()).containsExactly(new AvatarId(MAYA));
        assertThat(read.cut()).isTrue();
    }

    @Property(tries = 500)
    void noTextEverThrows(@ForAll String text) {
        assertThat(PastedText.read(text).nearMisses()).hasSizeLessThanOrEqualTo(50);
    }

    @Property(tries = 200)
    void idsAmongWordsAreAllFoundInTheirOrder(@ForAll @IntRange(min = 1, max = 40) int count) {
        List<AvatarId> ids = IntStream.range(0, count).mapToObj(TwinSamples::id).toList();
        String text = ids.stream().map(id -> "see " + id + " please").collect(Collectors.joining(" and "));
        assertThat(PastedText.read(text).ids()).isEqualTo(ids);
    }
}
