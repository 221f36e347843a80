package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortcutWordsTest {
    private final ShortcutWords words = new ShortcutWords(EnglishWords.MESSAGES, false);
    private final ShortcutWords onMac = new ShortcutWords(EnglishWords.MESSAGES, true);

    @Test
    void keysAreCalledAsTheyStandOnTheKeyboard() {
        assertThat(words.key(Shortcut.SEARCH)).isEqualTo("Ctrl+F");
        assertThat(onMac.key(Shortcut.SEARCH)).isEqualTo("⌘F");
        assertThat(words.keys(Shortcut.CHECK_ALL)).containsExactly("F5", "Ctrl+R");
        assertThat(words.key(Shortcut.AREA_BEFORE)).isEqualTo("Shift+F6");
        assertThat(onMac.key(Shortcut.AREA_BEFORE)).isEqualTo("⇧F6");
        assertThat(words.key(Shortcut.SETTINGS)).isEqualTo("Ctrl+,");
        assertThat(words.keys(Shortcut.MOVE)).containsExactly("←", "→", "↑", "↓");
    }

    @Test
    void everyShortcutSaysWhatItDoesAndNoTwoOfARoomShareAKey() {
        for (Shortcut.Room room : Shortcut.Room.values()) {
            assertThat(Stream.of(Shortcut.values()).filter(shortcut -> shortcut.room() == room))
                    .isNotEmpty()
                    .allSatisfy(shortcut -> assertThat(words.does(shortcut)).isNotBlank())
                    .flatExtracting(Shortcut::keys)
                    .doesNotHaveDuplicates();
        }
    }
}
