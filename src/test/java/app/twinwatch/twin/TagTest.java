package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TagTest {
    @Test
    void aTagIsOneCleanShortLine() {
        assertThat(new Tag(" Board\n\u202Efilm\u0007 ").name()).isEqualTo("Board film");
        assertThat(new Tag("x".repeat(31)).name()).hasSize(30).endsWith("…");
        assertThat(Tag.of(" \u202E, ")).isEmpty();
    }

    @Test
    void commasAndSemicolonsStandBetweenTags() {
        assertThat(Tag.allOf("Board film, spring;; Kurs、春"))
                .extracting(Tag::name)
                .containsExactly("Board film", "spring", "Kurs", "春");
        assertThat(new Tag("one,two").name()).isEqualTo("one two");
    }

    @Test
    void caseAndWidthMakeNoOtherTag() {
        assertThat(new Tag("ＢＯＡＲＤ Straße").key()).isEqualTo(new Tag("board STRASSE").key());
        assertThat(new Tag("Boards").key()).isNotEqualTo(new Tag("board").key());
    }

    @Property(tries = 300)
    void cleaningACleanTagChangesNothing(@ForAll String typed) {
        Tag.of(typed).ifPresent(tag -> assertThat(new Tag(tag.name())).isEqualTo(tag));
    }

    @Test
    void aTwinHasNoTagTwiceAndNotMoreThanFit() {
        Remarks remarks = Remarks.NONE.withTags(List.of(new Tag("Board"), new Tag("spring"), new Tag("BOARD")));
        assertThat(remarks.tags()).containsExactly(new Tag("Board"), new Tag("spring"));
        assertThat(remarks.hasTag(new Tag("SPRING"))).isTrue();
        assertThat(remarks.hasTag(new Tag("autumn"))).isFalse();
        assertThat(remarks.withoutTag(new Tag("BOARD")).tags()).containsExactly(new Tag("spring"));
        assertThat(remarks.withTagRenamed(new Tag("board"), new Tag("Spring")).tags())
                .containsExactly(new Tag("Spring"));
        for (int number = 0; number < 30; number++) {
            remarks = remarks.withTags(List.of(new Tag("tag " + number)));
        }
        assertThat(remarks.tags()).hasSize(Remarks.MOST_TAGS);
    }

    @Test
    void tagsStayWithLabelAndNoteAndLeaveThemAlone() {
        Remarks remarks = Remarks.NONE
                .withTags(List.of(new Tag("Board")))
                .withLabel("Maya")
                .withNote("For Tuesday");
        assertThat(remarks.tags()).containsExactly(new Tag("Board"));
        assertThat(remarks.withoutTag(new Tag("Board")))
                .isEqualTo(Remarks.NONE.withLabel("Maya").withNote("For Tuesday"));
    }
}
