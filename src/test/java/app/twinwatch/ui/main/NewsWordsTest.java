package app.twinwatch.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.NewsKind;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.common.EnglishWords;
import app.twinwatch.watch.TwinNews;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsWordsTest {
    private final NewsWords words = new NewsWords(EnglishWords.MESSAGES);

    @Test
    void aSingleTwinIsNamed() {
        assertThat(sentence(NewsKind.READY)).isEqualTo("Maya is ready");
        assertThat(sentence(NewsKind.FAILED)).isEqualTo("Maya failed");
        assertThat(sentence(NewsKind.PERMISSION)).isEqualTo("Maya needs the permission video");
        assertThat(sentence(NewsKind.UNKNOWN)).isEqualTo("HeyGen no longer knows Maya");
    }

    @Test
    void severalOfOneKindAreCounted() {
        assertThat(sentence(NewsKind.READY, NewsKind.READY, NewsKind.READY)).isEqualTo("3 twins are ready");
        assertThat(sentence(NewsKind.FAILED, NewsKind.FAILED)).isEqualTo("2 twins failed");
        assertThat(sentence(NewsKind.PERMISSION, NewsKind.PERMISSION)).isEqualTo("2 twins need the permission video");
        assertThat(sentence(NewsKind.UNKNOWN, NewsKind.UNKNOWN)).isEqualTo("HeyGen no longer knows 2 twins");
    }

    @Test
    void aFailureStandsBeforeASuccess() {
        assertThat(sentence(NewsKind.FAILED, NewsKind.READY, NewsKind.READY, NewsKind.READY))
                .isEqualTo("4 twins have news: 1 failed, 3 are ready");
        assertThat(sentence(NewsKind.FAILED, NewsKind.PERMISSION, NewsKind.UNKNOWN, NewsKind.READY))
                .isEqualTo("4 twins have news: 1 failed, 1 needs the permission video,"
                        + " 1 is no longer known to HeyGen, 1 is ready");
    }

    @Test
    void aSlowTrainingStandsBetweenBadNewsAndGood() {
        assertThat(sentence(NewsKind.SLOW)).isEqualTo("Maya takes much longer than usual");
        assertThat(sentence(NewsKind.SLOW, NewsKind.SLOW)).isEqualTo("2 twins take much longer than usual");
        assertThat(sentence(NewsKind.FAILED, NewsKind.SLOW, NewsKind.READY))
                .isEqualTo("3 twins have news: 1 failed, 1 takes much longer than usual, 1 is ready");
    }

    @Test
    void aListNamesAsManyAsThereIsRoomFor() {
        List<TwinNews> five = IntStream.rangeClosed(1, 5)
                .mapToObj(
                        number -> new TwinNews(TwinSamples.id(number), number == 1 ? NewsKind.FAILED : NewsKind.READY))
                .toList();
        assertThat(words.list(five, id -> "{0} " + id.value().substring(31)))
                .isEqualTo("{0} 1: failed\n{0} 2: ready\n{0} 3: ready\n{0} 4: ready\nand 1 more");
        assertThat(words.list(five.subList(0, 1), _ -> "Maya")).isEqualTo("Maya: failed");
    }

    @Test
    void aNameIsNeverTakenForAPattern() {
        List<TwinNews> one = List.of(new TwinNews(TwinSamples.id(1), NewsKind.READY));
        assertThat(words.sentence(one, "{0} ’tis '{'")).isEqualTo("{0} ’tis '{' is ready");
    }

    private String sentence(NewsKind... kinds) {
        List<TwinNews> news = IntStream.range(0, kinds.length)
                .mapToObj(index -> new TwinNews(
                        TwinSamples.id(index + 1), Arrays.asList(kinds).get(index)))
                .toList();
        return words.sentence(news, "Maya");
    }
}
