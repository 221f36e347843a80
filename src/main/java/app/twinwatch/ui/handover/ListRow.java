package app.twinwatch.ui.handover;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Remarks;
import app.twinwatch.twin.StateChange;
import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TrainingTime;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinFacts;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a list in a spreadsheet, read back into a twin. What a cell does not say, or says in a way that can't be
 * understood, is left out.
 *
 * @param cells what stands in each column; no cell is blank
 * @param languages knows the words for states
 */
record ListRow(Map<TwinColumn, String> cells, TableLanguage languages) {
    private static final Duration LONGEST_TRAINING = Duration.ofDays(365);

    /**
     * Returns the twin; empty where there is no avatar ID.
     *
     * @param now when it counts as added, where that is not said
     */
    Optional<Twin> twin(Instant now) {
        return cell(TwinColumn.AVATAR_ID)
                .map(String::strip)
                .flatMap(AvatarId::parse)
                .map(id -> twin(id, now));
    }

    /** Returns what the twin's voice is called. */
    Optional<VoiceName> voice() {
        return cell(TwinColumn.VOICE_NAME).map(name -> new VoiceName(name, Optional.empty()));
    }

    private Twin twin(AvatarId id, Instant now) {
        Instant added = moment(TwinColumn.ADDED).orElse(now);
        TwinState state = state();
        return new Twin(
                id,
                added,
                new Remarks(
                        cell(TwinColumn.LABEL),
                        cell(TwinColumn.NOTE).orElse(""),
                        cell(TwinColumn.TAGS).map(Tag::allOf).orElseGet(List::of)),
                new TwinFacts(
                        state,
                        cell(TwinColumn.NAME),
                        moment(TwinColumn.STARTED),
                        Optional.empty(),
                        Optional.empty(),
                        cell(TwinColumn.VOICE_ID).map(String::strip).filter(ApiAddress::isVoiceId),
                        Optional.empty()),
                moment(TwinColumn.LAST_CHECKED).filter(_ -> !(state instanceof TwinState.Unchecked)),
                0,
                took(),
                history(state, added));
    }

    private TwinState state() {
        String words = cell(TwinColumn.WORDS).orElse("");
        return cell(TwinColumn.STATE)
                .flatMap(languages::state)
                .map(state -> switch (state) {
                    case TwinState.Failed(String _) -> new TwinState.Failed(words);
                    case TwinState.Other(String _) -> new TwinState.Other(words);
                    case TwinState.Unchecked(),
                            TwinState.Training(),
                            TwinState.AwaitingPermission(),
                            TwinState.Ready(),
                            TwinState.NotFound() -> state;
                })
                .orElseGet(TwinState.Unchecked::new);
    }

    private Optional<TrainingTime> took() {
        return cell(TwinColumn.TOOK)
                .filter(minutes -> minutes.matches("\\d{1,7}"))
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                .filter(time -> time.compareTo(LONGEST_TRAINING) < 0)
                .map(time -> new TrainingTime(time, time));
    }

    /** A time that was taken says that the training was watched. What has no moment that can be read never happened. */
    private List<StateChange> history(TwinState state, Instant added) {
        List<StateChange> history = new ArrayList<>(List.of(new StateChange(new TwinState.Unchecked(), added)));
        if (!(state instanceof TwinState.Unchecked)) {
            moment(TwinColumn.SINCE).ifPresent(since -> {
                took().filter(_ -> moment(TwinColumn.ADDED).isPresent())
                        .ifPresent(_ -> history.add(new StateChange(new TwinState.Training(), added)));
                history.add(new StateChange(state, since));
            });
        }
        return history;
    }

    private Optional<Instant> moment(TwinColumn column) {
        return cell(column).flatMap(text -> CellMoment.read(text, zone()));
    }

    private ZoneId zone() {
        try {
            return cell(TwinColumn.ZONE).map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException _) {
            return ZoneId.systemDefault();
        }
    }

    private Optional<String> cell(TwinColumn column) {
        return Optional.ofNullable(cells.get(column));
    }
}
