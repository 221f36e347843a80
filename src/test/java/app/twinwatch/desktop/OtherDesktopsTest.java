package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said to macOS and Windows, with stand-ins for both: they can't exist here. */
class OtherDesktopsTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void macosGetsAScriptInWhichNoTextCanBecomeACommand() throws Exception {
        Path script = folder.resolve("script");
        AppleService service = new AppleService(List.of("/bin/sh", "-c", "cat > '" + script + "'"), said::add);
        service.show(notice("Zoë \"Z\" \\ is ready", "line 1\nline 2", true));
        assertThat(script)
                .content()
                .isEqualTo("display notification \"line 1\nline 2\" with title"
                        + " \"Zoë \\\"Z\\\" \\\\ is ready\" sound name \"Glass\"\n");
        service.show(notice("quiet", "", false));
        assertThat(script).content().isEqualTo("display notification \"\" with title \"quiet\"\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aScriptThatIsRefusedOrCannotRunIsNoService() {
        AppleService refusing = new AppleService(List.of("/bin/sh", "-c", "cat > /dev/null; exit 1"), said::add);
        assertThatExceptionOfType(NoServiceException.class).isThrownBy(() -> refusing.show(notice("a", "", false)));
        AppleService missing =
                new AppleService(List.of(folder.resolve("nothing").toString()), said::add);
        assertThatExceptionOfType(NoServiceException.class).isThrownBy(() -> missing.show(notice("a", "", false)));
    }

    @Test
    void theDockOfMacosShowsTheCountOrNothing() {
        AppleService service = new AppleService(List.of(), said::add);
        service.badge(3, true);
        service.badge(0, false);
        assertThat(said).containsExactly("3", "");
    }

    @Test
    void windowsGetsOneIconThatIsTakenAwayAtTheEndAndAClickMeansTheLatestNotice() throws Exception {
        List<Runnable> click = new ArrayList<>();
        TrayService service = new TrayService(new TrayService.Tray() {
            @Override
            public void add(Runnable clicked) {
                said.add("icon");
                click.add(clicked);
            }

            @Override
            public void show(DesktopNotice notice) {
                said.add(notice.title());
            }

            @Override
            public void remove() {
                said.add("no icon");
            }
        });
        service.show(notice("first", "", false));
        service.show(notice("second", "", false));
        click.getFirst().run();
        service.badge(1, false);
        service.close();
        service.close();
        assertThat(said).containsExactly("icon", "first", "second", "clicked second", "no icon");
    }

    private DesktopNotice notice(String title, String body, boolean sound) {
        return new DesktopNotice(title, body, false, sound, Optional.empty(), () -> said.add("clicked " + title));
    }
}
