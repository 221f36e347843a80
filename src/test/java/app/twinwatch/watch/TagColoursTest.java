package app.twinwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.Tag;
import app.twinwatch.twin.TagColour;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagColoursTest {
    private final TagColours colours = new TagColours(Map.of(new Tag("Board"), TagColour.PURPLE));

    @Test
    void aTagHasItsColourHoweverItIsWritten() {
        assertThat(colours.of(new Tag("BOARD"))).isEqualTo(TagColour.PURPLE);
        colours.set(new Tag("board"), TagColour.RED);
        assertThat(colours.of(new Tag("Board"))).isEqualTo(TagColour.RED);
        assertThat(colours.all()).isEqualTo(Map.of(new Tag("board"), TagColour.RED));
    }

    @Test
    void newTagsDifferAsLongAsThereAreColours() {
        for (int number = 1; number < TagColour.values().length; number++) {
            colours.give(new Tag("tag " + number));
        }
        Set<TagColour> used = new HashSet<>(colours.all().values());
        assertThat(used).containsExactlyInAnyOrder(TagColour.values());
        colours.give(new Tag("Board"));
        assertThat(colours.of(new Tag("Board"))).isEqualTo(TagColour.PURPLE);
    }

    @Test
    void aTagWithoutAColourOfItsOwnAlwaysLooksTheSame() {
        TagColour first = colours.of(new Tag("Spring"));
        assertThat(new TagColours(Map.of()).of(new Tag("SPRING"))).isEqualTo(first);
        assertThat(colours.find(new Tag("Spring"))).isEmpty();
    }

    @Test
    void changesAreToldAndTheNumberOfColoursIsBounded() {
        List<String> told = new ArrayList<>();
        colours.listen(() -> told.add("changed"));
        colours.give(new Tag("Board"));
        assertThat(told).isEmpty();
        colours.set(new Tag("Board"), TagColour.TEAL);
        colours.give(new Tag("Spring"));
        assertThat(told).hasSize(2);
        for (int number = 0; number <= TagColours.MOST; number++) {
            colours.set(new Tag("tag " + number), TagColour.BLUE);
        }
        assertThat(colours.all()).hasSize(TagColours.MOST);
        assertThat(colours.find(new Tag("tag 0"))).isEmpty();
    }
}
