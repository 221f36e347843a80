package app.twinwatch.ui.history;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Happening;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.twin.TwinState;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.TimeWords;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wants to see of the history, together with all that is needed to answer away from the UI thread.
 * Immutable.
 *
 * @param all everything that is known, newest first
 * @param twins those on the list
 * @param twin whose history; empty for all
 * @param text what the user typed into the search field
 * @param now the moment to which the period leads
 */
record HistoryQuestion(
        List<TwinEvent> all,
        List<Twin> twins,
        Optional<AvatarId> twin,
        HistoryKind kind,
        HistoryPeriod period,
        String text,
        Instant now) {
    /**
     * The answer.
     *
     * @param entries what to show, newest first
     * @param choices whose history can be chosen
     * @param summary sums up the period
     */
    record Answer(List<HistoryEntry> entries, List<TwinChoice> choices, String summary) {}

    /** Takes a moment where much happened. */
    Answer answer(HistoryWords words, Messages messages, TimeWords times) {
        Map<AvatarId, String> names = twins.stream().collect(Collectors.toMap(Twin::id, Twin::displayName));
        Instant from = period.from(now, times.zone());
        List<TwinEvent> inPeriod =
                all.stream().filter(event -> !event.at().isBefore(from)).toList();
        List<TwinEvent> ofTwin = inPeriod.stream()
                .filter(event -> twin.isEmpty() || twin.get().equals(event.id()))
                .toList();
        String wanted = text.strip().toLowerCase(messages.locale());
        List<HistoryEntry> entries = new ArrayList<>();
        Optional<LocalDate> day = Optional.empty();
        for (TwinEvent event : ofTwin) {
            if (!kind.accepts(event.what()) || !fits(event, wanted, words, names, messages.locale())) {
                continue;
            }
            LocalDate its = LocalDate.ofInstant(event.at(), times.zone());
            boolean first = !day.equals(Optional.of(its));
            day = Optional.of(its);
            entries.add(new HistoryEntry(
                    event,
                    who(event, names),
                    names.containsKey(event.id()),
                    first ? Optional.of(times.day(event.at(), now)) : Optional.empty()));
        }
        return new Answer(
                List.copyOf(entries), choices(inPeriod, names, messages), words.summary(period, counts(ofTwin)));
    }

    private static boolean fits(
            TwinEvent event, String wanted, HistoryWords words, Map<AvatarId, String> names, Locale locale) {
        if (wanted.isEmpty() || event.id().value().contains(wanted)) {
            return true;
        }
        String now = names.getOrDefault(event.id(), "");
        return holds(event.name().orElse(""), wanted, locale)
                || holds(now, wanted, locale)
                || holds(words.said(event.what()).orElse(""), wanted, locale);
    }

    private static boolean holds(String text, String wanted, Locale locale) {
        return text.length() >= wanted.length() && text.toLowerCase(locale).contains(wanted);
    }

    private static String who(TwinEvent event, Map<AvatarId, String> names) {
        return event.name().or(() -> Optional.ofNullable(names.get(event.id()))).orElseGet(event.id()::shortened);
    }

    /** What the first check found is no news of this time; the twin was added, and that counts. */
    private static SequencedMap<HistoryKind, Long> counts(List<TwinEvent> events) {
        return events.stream()
                .map(TwinEvent::what)
                .filter(what -> !(what instanceof Happening.Changed(TwinState.Unchecked(), TwinState _)))
                .collect(Collectors.groupingBy(HistoryKind::of, TreeMap::new, Collectors.counting()));
    }

    private List<TwinChoice> choices(List<TwinEvent> events, Map<AvatarId, String> names, Messages messages) {
        Map<AvatarId, Long> counts =
                events.stream().collect(Collectors.groupingBy(TwinEvent::id, HashMap::new, Collectors.counting()));
        // A twin stays chosen where nothing happened to it.
        twin.ifPresent(id -> counts.putIfAbsent(id, 0L));
        Map<AvatarId, String> called = all.stream()
                .filter(event -> counts.containsKey(event.id()))
                .collect(Collectors.toMap(TwinEvent::id, event -> who(event, names), (newest, _) -> newest));
        called.putAll(names);
        Collator byName = Collator.getInstance(messages.locale());
        Function<AvatarId, String> name = id -> called.getOrDefault(id, id.shortened());
        Stream<TwinChoice> each = counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> name.apply(entry.getKey()), byName))
                .map(entry -> new TwinChoice(
                        Optional.of(entry.getKey()),
                        messages.text("calls.filter.twin", name.apply(entry.getKey()), entry.getValue())));
        TwinChoice everyone = new TwinChoice(Optional.empty(), messages.text("calls.filter.all", events.size()));
        return Stream.concat(Stream.of(everyone), each).toList();
    }
}
