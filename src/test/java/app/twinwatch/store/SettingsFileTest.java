package app.twinwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.twinwatch.twin.NewsKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings CHANGED = Settings.DEFAULT
            .withTheme(Theme.DARK)
            .withTextPercent(150)
            .withPace(Pace.EAGER)
            .withLearns(false)
            .withDailyLimit(77)
            .withNotice(NewsKind.PERMISSION, false)
            .withNoticeWays(
                    new NoticeSettings(false, false, false, new QuietHours(LocalTime.of(22, 15), LocalTime.of(6, 45))))
            .withPreviewMegabytes(250)
            .withAddress(Optional.of("https://proxy.example.com/heygen"))
            .withService(new ServiceSetting(
                    ServiceSetting.Wish.VERSION_3,
                    Optional.of(new ServiceFinding(
                            "https://other.example.com",
                            "RETIRED",
                            Instant.parse("2026-11-03T08:00:00Z"),
                            Instant.parse("2026-11-17T08:00:00Z")))))
            .withLanguage(Optional.of("pt-BR"))
            .withSort("name")
            .withWindow(new WindowPlace(-1280.5, 0, 1024, 768.25, true));

    @TempDir
    Path folder;

    @Test
    void aFirstStartFindsNothing() {
        assertThat(open().read()).isEqualTo(new Reading.Empty<>());
    }

    @Test
    void whatWasSetIsThereAfterARestart() {
        for (Settings settings : List.of(
                Settings.DEFAULT,
                CHANGED,
                CHANGED.withTheme(Theme.LIGHT),
                CHANGED.withNoticeWays(NoticeSettings.DEFAULT.withSound(true).withQuiet(true)))) {
            save(settings);
            assertThat(open().read()).isEqualTo(new Reading.Loaded<>(settings));
        }
    }

    @Test
    void aFieldThatIsMissingHasItsDefault() throws IOException {
        Files.writeString(main(), "{\"version\": 1, \"sort\": \"name\", \"later\": true}");

        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(Settings.DEFAULT.withSort("name")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dark\"     | \"pink\"",
                "\"dark\"     | 7",
                "\"name\"     | []",
                "768.25       | 1",
                "768.25       | \"high\"",
                "-1280.5      | 1e999",
                "true         | \"yes\"",
                "150          | 151",
                "150          | \"large\"",
                "\"eager\"    | \"frantic\"",
                "77           | 0",
                "77           | -5",
                "77           | 7.5",
                "250          | 3000000000",
                "\"permission\" : false | \"permission\" : \"never\"",
                "\"22:15\"    | \"25:15\"",
                "\"06:45\"    | 645",
                "\"desktop\" : false | \"desktop\" : \"sometimes\"",
                "\"https://proxy.example.com/heygen\" | 8",
                "\"version_3\" | \"version_9\"",
                "\"https://other.example.com\" | []",
                "\"2026-11-03T08:00:00Z\" | \"yesterday\"",
            })
    void aFieldThatIsInvalidDoesNotCostTheOthers(String valid, String invalid) throws IOException {
        save(CHANGED);
        String damaged = Files.readString(main()).replace(valid, invalid);
        Files.writeString(main(), damaged);

        Reading<Settings> reading = open().read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Recovered.class,
                        recovered -> assertThat(recovered.setAside()).hasContent(damaged));
        Settings read = reading.content().orElseThrow();
        assertThat(List.of(
                        read.theme().equals(CHANGED.theme()),
                        read.textPercent() == CHANGED.textPercent(),
                        read.pace() == CHANGED.pace(),
                        read.dailyLimit() == CHANGED.dailyLimit(),
                        read.notices().equals(CHANGED.notices()),
                        read.noticeWays().equals(CHANGED.noticeWays()),
                        read.previewMegabytes() == CHANGED.previewMegabytes(),
                        read.address().equals(CHANGED.address()),
                        read.service().equals(CHANGED.service()),
                        read.sort().equals(CHANGED.sort()),
                        read.window().equals(CHANGED.window())))
                .containsOnlyOnce(false);
    }

    @Test
    void aSwitchThatIsInvalidTurnsNoOtherOn() throws IOException {
        Files.writeString(main(), "{\"version\": 1, \"notices\": {\"ready\": false, \"failed\": 3, \"later\": false}}");

        assertThat(open().read().content()).contains(Settings.DEFAULT.withNotice(NewsKind.READY, false));
    }

    @Test
    void aKindThatDidNotExistWhenItWasSavedIsOn() throws IOException {
        Files.writeString(main(), """
                {"version": 1, "notices": {"failed": true, "permission": false, "unknown": false, "ready": false}}""");

        assertThat(open().read())
                .isInstanceOf(Reading.Loaded.class)
                .extracting(reading -> reading.content().orElseThrow().notices())
                .isEqualTo(EnumSet.of(NewsKind.FAILED, NewsKind.SLOW));
    }

    @Test
    void aWayThatIsInvalidChangesNoOther() throws IOException {
        Files.writeString(main(), """
                {"version": 1, "noticeWays": {"desktop": 1, "sound": true, "quiet": true, "quietTo": "06:00", "more": 2}}""");

        Reading<Settings> reading = open().read();

        assertThat(reading).isInstanceOf(Reading.Recovered.class);
        assertThat(reading.content().orElseThrow().noticeWays())
                .isEqualTo(
                        new NoticeSettings(true, true, true, new QuietHours(LocalTime.of(20, 0), LocalTime.of(6, 0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "true", "\"off\""})
    void switchesThatAreNoneAreDamageAndStayOn(String notices) throws IOException {
        Files.writeString(main(), "{\"version\": 1, \"sort\": \"name\", \"notices\": " + notices + "}");

        Reading<Settings> reading = open().read();
        assertThat(reading).isInstanceOf(Reading.Recovered.class);
        assertThat(reading.content()).contains(Settings.DEFAULT.withSort("name"));
    }

    @Test
    void aTornFileIsSetAsideAndTheLastGoodCopyUsed() throws IOException {
        save(CHANGED);
        save(Settings.DEFAULT);
        Files.writeString(main(), "{\"version\": 1, \"the");

        assertThat(open().read().content()).contains(CHANGED);
        assertThat(folder.resolve("settings.json.unreadable-20261124T120000Z")).exists();
    }

    @Test
    void aVersionThatThereNeverWasIsDamage() throws IOException {
        Files.writeString(main(), "{\"version\": 0, \"theme\": \"dark\"}");

        assertThat(open().read()).isInstanceOf(Reading.LostBoth.class);
    }

    @Test
    void aFileOfANewerVersionIsNotOverwritten() throws IOException {
        Files.writeString(main(), "{\"version\": 3, \"theme\": \"dark\", \"sort\": {\"by\": \"name\"}}");

        SettingsFile file = open();
        assertThat(file.read()).isEqualTo(new Reading.NewerVersion<>(Settings.DEFAULT.withTheme(Theme.DARK), 3));
        assertThat(file.write(CHANGED)).isInstanceOf(SaveOutcome.Failed.class);
        assertThat(main()).content().contains("\"version\": 3");
    }

    @Test
    void aLastGoodCopyOfANewerVersionIsNotOverwrittenEither() throws IOException {
        Files.writeString(folder.resolve("settings.json.bak"), "{\"version\": 3, \"theme\": \"dark\"}");

        SettingsFile file = open();
        assertThat(file.read()).isEqualTo(new Reading.NewerVersion<>(Settings.DEFAULT.withTheme(Theme.DARK), 3));
        assertThat(file.write(CHANGED)).isInstanceOf(SaveOutcome.Failed.class);
        assertThat(main()).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextAreDamage() throws IOException {
        save(CHANGED);
        save(Settings.DEFAULT);
        Files.write(main(), new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});

        assertThat(open().read()).isInstanceOf(Reading.Recovered.class);
        assertThat(open().read().content()).contains(CHANGED);
    }

    @Test
    void aFileOfAnOlderTwinwatchIsRead() throws IOException {
        Files.writeString(main(), "{\"version\": 1, \"theme\": \"dark\", \"sort\": \"name\"}");

        assertThat(open().read())
                .isEqualTo(new Reading.Loaded<>(
                        Settings.DEFAULT.withTheme(Theme.DARK).withSort("name")));
    }

    @Test
    void whichTwinsAreShownIsKept() {
        Settings settings =
                Settings.DEFAULT.withGrid(new GridSettings("ready", Set.of("board film", "春"), "José \"x\""));
        save(settings);
        assertThat(open().read()).isEqualTo(new Reading.Loaded<>(settings));
    }

    @Test
    void whichTwinsAreShownIsAllOfThemWhereThatCanNotBeRead() throws IOException {
        Files.writeString(main(), "{\"version\": 1, \"theme\": \"dark\", \"shown\": {\"tags\": 7}}");
        assertThat(open().read().content()).contains(Settings.DEFAULT.withTheme(Theme.DARK));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 0, 800, 600",
        "0, Infinity, 800, 600",
        "0, 0, NaN, 600",
        "0, 0, 719, 600",
        "0, 0, 800, 519",
        "0, 0, 20001, 600",
        "0, 0, 800, Infinity"
    })
    void aWindowThatNoScreenCouldShowIsRefused(double x, double y, double width, double height) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WindowPlace(x, y, width, height, false));
    }

    @Test
    void theLeastAndTheMostThatCanBeSetIsKept() {
        for (Settings settings : List.of(
                Settings.DEFAULT.withDailyLimit(Settings.LEAST_CHECKS).withPreviewMegabytes(Settings.LEAST_MEGABYTES),
                Settings.DEFAULT.withDailyLimit(Settings.MOST_CHECKS).withPreviewMegabytes(Settings.MOST_MEGABYTES),
                CHANGED.withWindow(new WindowPlace(0, 0, WindowPlace.MINIMUM_WIDTH, WindowPlace.MINIMUM_HEIGHT, false)),
                CHANGED.withWindow(new WindowPlace(0, 0, WindowPlace.MAXIMUM_SIZE, WindowPlace.MAXIMUM_SIZE, false)))) {
            save(settings);
            assertThat(open().read()).isEqualTo(new Reading.Loaded<>(settings));
        }
    }

    @Test
    void quietHoursAreInUseOnlyWhereTheyAreSwitchedOn() {
        assertThat(NoticeSettings.DEFAULT.hoursInUse()).isEmpty();
        assertThat(NoticeSettings.DEFAULT.withQuiet(true).hoursInUse()).contains(QuietHours.NIGHT);
    }

    @Test
    void theDefaultsFollowTheSystemAndPutAttentionFirst() {
        assertThat(Settings.DEFAULT)
                .isEqualTo(new Settings(
                        Theme.SYSTEM,
                        100,
                        Pace.BALANCED,
                        true,
                        500,
                        EnumSet.allOf(NewsKind.class),
                        NoticeSettings.DEFAULT,
                        500,
                        Optional.empty(),
                        Optional.empty(),
                        ServiceSetting.DEFAULT,
                        "attention",
                        Comfort.DEFAULT,
                        new GridSettings("all", Set.of(), ""),
                        Optional.empty()));
    }

    private void save(Settings settings) {
        SettingsFile file = open();
        file.read();
        assertThat(file.write(settings)).isEqualTo(new SaveOutcome.Saved());
    }

    private SettingsFile open() {
        return new SettingsFile(folder, InstantSource.fixed(SampleTwins.NOON));
    }

    private Path main() {
        return folder.resolve("settings.json");
    }
}
