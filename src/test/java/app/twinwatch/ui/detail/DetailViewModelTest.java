package app.twinwatch.ui.detail;

import static app.twinwatch.twin.TwinSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.ui.common.Learned;
import app.twinwatch.ui.common.TagsViewModel;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.detail.DetailContent.Copy;
import app.twinwatch.ui.detail.DetailContent.Fact;
import app.twinwatch.ui.detail.DetailContent.FirstDeed;
import app.twinwatch.ui.detail.DetailContent.Help;
import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.WatcherSamples;
import app.twinwatch.watch.Watchlist;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
    private final Twin maya = TwinSamples.ready(1, "Maya", "voice-maya-1");
    private final Twin tom = TwinSamples.named(2, "Tom", new TwinState.Failed("Object download failed"));
    private final Twin jonas = TwinSamples.training(3, "Jonas", Duration.ofMinutes(47));
    private final Twin clara = TwinSamples.named(4, "Clara", new TwinState.Ready());
    private final Twin elif = TwinSamples.named(5, "Elif", new TwinState.AwaitingPermission());
    private final Watchlist watchlist = new Watchlist(List.of(maya, tom, jonas, clara, elif));
    private final List<String> clipboard = new ArrayList<>();
    private final List<URI> browser = new ArrayList<>();
    private final VoiceBook voices = new VoiceBook(Map.of());
    private final TwinActions actions =
            new TwinActions(watchlist, WatcherSamples.idle(watchlist), voices, EnglishWords.MESSAGES, clipboard::add);
    private final DetailViewModel viewModel = new DetailViewModel(
            watchlist,
            actions,
            new TagsViewModel(watchlist, new TagColours(Map.of()), actions, EnglishWords.MESSAGES, new DirectThread()),
            voices,
            new Learned(new TrainingRecord(List.of(), InstantSource.fixed(NOON)), new DirectThread()),
            EnglishWords.MESSAGES,
            EnglishWords.TIMES,
            new DirectThread(),
            InstantSource.fixed(NOON),
            browser::add);

    @Test
    void aVoiceThatHasANameIsShownAndCopiedWithIt() {
        viewModel.choose(Optional.of(maya.id()));
        assertThat(voiceFact().name()).isEmpty();
        viewModel.copyVoiceNameAndId();
        assertThat(clipboard.getLast()).isEqualTo("voice-maya-1");

        voices.put("voice-maya-1", new VoiceName("Maya – Warm", Optional.of("English")));

        assertThat(voiceFact().name()).contains("Maya – Warm, English");
        viewModel.copyVoiceNameAndId();
        assertThat(clipboard.getLast()).isEqualTo("Maya – Warm, English: voice-maya-1");
        viewModel.copyAll();
        assertThat(clipboard.getLast()).contains("Default voice: Maya – Warm, English", "voice-maya-1");
    }

    private DetailContent.Fact voiceFact() {
        return viewModel.contentProperty().get().orElseThrow().facts().getFirst();
    }

    @Test
    void nothingIsShownBeforeATwinIsChosen() {
        assertThat(viewModel.contentProperty().get()).isEmpty();
    }

    @Test
    void aReadyTwinShowsItsVoiceToCopy() {
        DetailContent content = choose(maya);
        assertThat(content.facts()).contains(new Fact("Default voice", "voice-maya-1", Copy.VOICE_ID));
        viewModel.copy(Copy.VOICE_ID);
        viewModel.copy(Copy.AVATAR_ID);
        assertThat(clipboard).containsExactly("voice-maya-1", maya.id().value());
        assertThat(content.help()).isEmpty();
    }

    @Test
    void aReadyTwinWithoutVoiceSaysSo() {
        DetailContent content = choose(clara);
        assertThat(content.facts())
                .contains(new Fact("Default voice", "No default voice, choose one in HeyGen", Copy.NOTHING));
    }

    @Test
    void aFailureShowsItsCauseStepsAndHeyGensOwnWords() {
        DetailContent content = choose(tom);
        Help help = content.help().orElseThrow();
        assertThat(content.sentence()).isEqualTo("HeyGen could not fetch the video from its link.");
        assertThat(help.heading()).isEqualTo("How to fix it");
        assertThat(help.steps()).hasSizeGreaterThan(1);
        assertThat(help.ownWords()).contains("HeyGen’s own words: “Object download failed”");
        assertThat(content.facts())
                .contains(new Fact("Training took", "about 1\u00A0h\u00A059\u00A0min", Copy.NOTHING));
    }

    @Test
    void theSupportMessageHasAllThatSupportAsksForAndNothingOfTheUsersOwn() {
        watchlist.edit(tom.id(), remarks -> remarks.withLabel("Chairman").withNote("secret plan"));
        choose(tom);
        viewModel.perform(FirstDeed.COPY_SUPPORT_MESSAGE);
        assertThat(clipboard).containsExactly("""
                Hello, the training of this digital twin failed. Can you help?

                Avatar ID: 00000000000000000000000000000002
                Name at HeyGen: Tom
                State: Failed since 24 Nov 2026, 11:59:00 (UTC+00:00)
                Started: 24 Nov 2026, 10:00:00 (UTC+00:00)
                Last checked: 24 Nov 2026, 11:59:00 (UTC+00:00)
                HeyGen’s words: Object download failed
                Request ID: request-1""");
    }

    @Test
    void allIsCopiedAsATextThatCanBeReadElsewhere() {
        watchlist.edit(maya.id(), remarks -> remarks.withLabel("Board film").withNote("For\nTuesday"));
        choose(maya);
        viewModel.copyAll();
        assertThat(clipboard).containsExactly("""
                Board film
                Name at HeyGen: Maya
                State: Ready since 24 Nov 2026, 11:59:00 (UTC+00:00)
                Avatar ID: 00000000000000000000000000000001
                Default voice ID: voice-maya-1
                Started: 24 Nov 2026, 10:00:00 (UTC+00:00)
                Training took: about 1\u00A0h\u00A059\u00A0min
                Note: For
                Tuesday""");
    }

    @Test
    void aNameOfTheUsersOwnStandsBeforeHeyGensWhichStaysInSight() {
        assertThat(choose(maya).hiddenName()).isEmpty();
        viewModel.rename(maya.id(), " Board film ");
        DetailContent content = viewModel.contentProperty().get().orElseThrow();
        assertThat(content.twin().displayName()).isEqualTo("Board film");
        assertThat(content.hiddenName()).contains("HeyGen’s name: Maya");
    }

    @Test
    void heyGensNameIsNoNameOfTheUsersOwn() {
        viewModel.rename(maya.id(), "Board film");
        viewModel.rename(maya.id(), "Maya ");
        assertThat(watchlist.find(maya.id()).orElseThrow().label()).isEmpty();
    }

    @Test
    void whoWaitsForPermissionIsSentToHeyGenFirst() {
        Help help = choose(elif).help().orElseThrow();
        assertThat(help.heading()).isEqualTo("What to do");
        viewModel.perform(help.firstDeed());
        viewModel.openHelp();
        assertThat(browser)
                .extracting(URI::toString)
                .containsExactly("https://app.heygen.com/avatars", "https://help.heygen.com/en/articles/12092609");
    }

    @Test
    void theSupportDetailsHaveTheRequestAndTheExactTime() {
        assertThat(choose(tom).supportDetails())
                .extracting(Fact::value)
                .containsExactly("Object download failed", "request-1", "24 Nov 2026, 11:59:00 (UTC+00:00)");
    }

    @Test
    void aTwinThatHeyGenWasNotAskedAboutHasNoDetailsForSupport() {
        watchlist.add(List.of(TwinSamples.id(9)), NOON);
        viewModel.choose(Optional.of(TwinSamples.id(9)));
        assertThat(viewModel.contentProperty().get().orElseThrow().supportDetails())
                .isEmpty();
    }

    @Test
    void theTimelineBeginsWithTheLatest() {
        assertThat(choose(maya).timeline())
                .extracting(DetailContent.Moment::words)
                .containsExactly("Ready · today 11:59", "In training · today 11:58", "Added by you · today 10:00");
    }

    @Test
    void anAnswerIsShownAtOnce() {
        choose(jonas);
        watchlist.observe(jonas.id(), TwinFacts.of(new TwinState.Failed("no face")), NOON);
        assertThat(viewModel.contentProperty().get().orElseThrow().pill()).isEqualTo("Failed");
    }

    @Test
    void aRemovedTwinIsNoLongerShown() {
        choose(jonas);
        viewModel.remove();
        assertThat(viewModel.contentProperty().get()).isEmpty();
        assertThat(watchlist.find(jonas.id())).isEmpty();
    }

    private DetailContent choose(Twin twin) {
        viewModel.choose(Optional.of(twin.id()));
        return viewModel.contentProperty().get().orElseThrow();
    }
}
