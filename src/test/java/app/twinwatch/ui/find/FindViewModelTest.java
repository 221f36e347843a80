package app.twinwatch.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.watch.Watchlist;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final Watchlist watchlist = new Watchlist(List.of());
    private final List<Optional<String>> asked = new ArrayList<>();
    private final Deque<CompletableFuture<AccountPage>> answers = new ArrayDeque<>();
    private final FindViewModel model = new FindViewModel(
            watchlist,
            token -> {
                asked.add(token);
                CompletableFuture<AccountPage> answer = new CompletableFuture<>();
                answers.add(answer);
                return answer;
            },
            EnglishWords.MESSAGES,
            EnglishWords.TWINS,
            new DirectThread(),
            InstantSource.fixed(TwinSamples.NOON));

    @Test
    void nothingIsAskedBeforeThePaneIsOpened() {
        assertThat(asked).isEmpty();
        model.open();
        assertThat(asked).containsExactly(Optional.empty());
        assertThat(model.stageProperty().get()).isEqualTo(new FindStage.Asking());
    }

    @Test
    void everyTwinOfThePageIsListedAndThoseOnTheListAreMarked() {
        watchlist.add(List.of(TwinSamples.id(2)), TwinSamples.NOON);
        model.open();
        answer(Optional.empty(), entry(1, "Ana"), entry(2, "Maya"));

        assertThat(names()).containsExactly("Ana", "Maya");
        assertThat(model.shownProperty().get()).extracting(FoundTwin::known).containsExactly(false, true);
        assertThat(model.summary()).isEqualTo("Found with 1 check. Showing 2 of 2.");
    }

    @Test
    void theNextPageIsAskedForOnlyWhenTheUserWantsIt() {
        model.open();
        answer(Optional.of("page-2"), entry(1, "Ana"));
        assertThat(model.summary()).isEqualTo("Found with 1 check. Showing 1 of 1. HeyGen has more.");
        assertThat(asked).hasSize(1);

        model.more();
        answer(Optional.empty(), entry(2, "Ben"));

        assertThat(asked).containsExactly(Optional.empty(), Optional.of("page-2"));
        assertThat(names()).containsExactly("Ana", "Ben");
        assertThat(model.summary()).isEqualTo("Found with 2 checks. Showing 2 of 2.");
    }

    @Test
    void whatIsOnTheListAlreadyCantBeChosen() {
        watchlist.add(List.of(TwinSamples.id(2)), TwinSamples.NOON);
        model.open();
        answer(Optional.empty(), entry(1, "Ana"), entry(2, "Maya"), entry(3, "Cem"));

        model.toggle(TwinSamples.id(2));
        assertThat(model.chosenCount()).isZero();
        model.toggleAllNew();
        assertThat(model.chosenCount()).isEqualTo(2);
        assertThat(model.hasUnchosen()).isFalse();
        model.toggle(TwinSamples.id(1));
        assertThat(model.hasUnchosen()).isTrue();
        model.toggleAllNew();
        model.toggleAllNew();
        assertThat(model.chosenCount()).isZero();
    }

    @Test
    void theSearchNarrowsTheLinesAndKeepsTheChoice() {
        model.open();
        answer(Optional.empty(), entry(1, "Ana"), entry(2, "Maya"));
        model.toggle(TwinSamples.id(1));
        model.searchProperty().set(" MAY ");
        assertThat(names()).containsExactly("Maya");
        assertThat(model.summary()).isEqualTo("Found with 1 check. Showing 1 of 2.");
        model.toggleAllNew();
        assertThat(model.chosenCount()).isEqualTo(2);
        model.searchProperty().set(TwinSamples.id(1).value());
        assertThat(names()).containsExactly("Ana");
    }

    @Test
    void anIdIsFoundWithItsCapitalsAndANameWithoutItsAccent() {
        model.open();
        AvatarId id = new AvatarId("Abigail_expressive_20241125");
        answer(Optional.empty(), new AccountPage.Entry(id, entry(1, "Müller").facts()), entry(2, "Maya"));
        model.searchProperty().set(id.value());
        assertThat(names()).containsExactly("Müller");
        model.searchProperty().set("muller");
        assertThat(names()).containsExactly("Müller");
    }

    @Test
    void whatIsAddedStandsAsHeyGenJustSaidSoThatNoCheckIsNeeded() {
        model.open();
        answer(Optional.empty(), entry(1, "Ana"), entry(2, "Maya"));
        model.toggle(TwinSamples.id(2));
        model.add();

        assertThat(watchlist.twins()).singleElement().satisfies(twin -> {
            assertThat(twin.displayName()).isEqualTo("Maya");
            assertThat(twin.state()).isEqualTo(new TwinState.Ready());
            assertThat(twin.lastCheckedAt()).contains(TwinSamples.NOON);
        });
        assertThat(model.chosenCount()).isZero();
    }

    @Test
    void aTwinThatComesOnTheListMeanwhileIsNoLongerChosen() {
        model.open();
        answer(Optional.empty(), entry(1, "Ana"));
        model.toggle(TwinSamples.id(1));
        watchlist.add(List.of(TwinSamples.id(1)), TwinSamples.NOON);
        assertThat(model.chosenCount()).isZero();
        assertThat(model.shownProperty().get()).extracting(FoundTwin::known).containsExactly(true);
    }

    @Test
    void whenHeyGenDoesNotTellItIsSaidAndCanBeAskedAgain() {
        model.open();
        answers.remove().complete(new AccountPage.Unavailable("HeyGen could not be reached."));
        assertThat(model.stageProperty().get()).isEqualTo(new FindStage.Trouble("HeyGen could not be reached."));
        assertThat(model.summary()).isEqualTo("HeyGen could not be reached.");

        model.more();
        answer(Optional.empty(), entry(1, "Ana"));
        assertThat(names()).containsExactly("Ana");
    }

    @Test
    void aPageThatFailsLaterKeepsWhatWasFound() {
        model.open();
        answer(Optional.of("page-2"), entry(1, "Ana"));
        model.more();
        answers.remove().complete(new AccountPage.Unavailable("No."));
        assertThat(names()).containsExactly("Ana");
        model.more();
        assertThat(asked.getLast()).contains("page-2");
    }

    @Test
    void anAccountWithoutTwinsIsSaid() {
        model.open();
        answer(Optional.empty());
        assertThat(model.summary()).isEqualTo("Found with 1 check. Your HeyGen account has no twins of its own.");
    }

    @Test
    void closingGivesTheQuestionUpAndALateAnswerDisturbsNothing() {
        model.open();
        CompletableFuture<AccountPage> first = answers.remove();
        model.close();
        assertThat(first).isCancelled();

        model.open();
        answer(Optional.empty(), entry(1, "Ana"));
        assertThat(names()).containsExactly("Ana");
    }

    private void answer(Optional<String> next, AccountPage.Entry... entries) {
        answers.remove().complete(new AccountPage.Twins(List.of(entries), next));
    }

    private List<String> names() {
        return model.shownProperty().get().stream()
                .map(line -> line.twin().displayName())
                .toList();
    }

    private static AccountPage.Entry entry(int number, String name) {
        return new AccountPage.Entry(
                TwinSamples.id(number),
                TwinSamples.facts(new TwinState.Ready(), name, TwinSamples.NOON.minus(Duration.ofHours(1))));
    }
}
