package app.twinwatch.ui.main;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.watch.TwinNews;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one sentence which twins changed, failures before successes. Immutable; any thread. */
final class NewsWords {
    /** What a notice on a desktop has room for. */
    private static final int MOST_LINES = 4;

    private final Messages messages;

    NewsWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * Returns the sentence.
     *
     * @param news what there is to tell, at least one
     * @param name the first twin's name, which is said if it is the only one
     */
    String sentence(List<TwinNews> news, String name) {
        Map<NewsKind, Long> counts =
                news.stream().collect(Collectors.groupingBy(TwinNews::kind, TreeMap::new, Collectors.counting()));
        if (counts.size() == 1) {
            NewsKind only = news.getFirst().kind();
            return messages.text("news." + only.name(), news.size(), name);
        }
        String parts = counts.entrySet().stream()
                .map(entry -> messages.text("news.part." + entry.getKey().name(), entry.getValue()))
                .reduce((first, next) -> messages.text("news.and", first, next))
                .orElseThrow();
        return messages.text("news.mixed", news.size(), parts);
    }

    /** Returns a line for each twin, as far as there is room for them. */
    String list(List<TwinNews> news, Function<AvatarId, String> name) {
        Stream<String> lines = news.stream()
                .limit(MOST_LINES)
                .map(item -> messages.text(
                        "news.line",
                        name.apply(item.id()),
                        messages.text("news.kind." + item.kind().name())));
        Stream<String> rest = Stream.of(news.size() - MOST_LINES)
                .filter(more -> more > 0)
                .map(more -> messages.text("news.more", more));
        return Stream.concat(lines, rest).collect(Collectors.joining("\n"));
    }
}
