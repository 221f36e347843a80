package app.twinwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium window without tabs that shows a page with the same cards: what an application made of web pages weighs at
 * least, before it does anything.
 *
 * @param program where it is
 */
record Chromium(Path program) {
    /** What is said in the place of its figures where there is none. */
    static final String ABSENT = "Chromium is not installed here (Debian package chromium), so it is not measured";

    /** Returns the one that is installed. */
    static Optional<Chromium> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /**
     * Returns the command that shows the page, in a window as large as Twinwatch's and in the same place.
     *
     * @param profile an own folder; nothing of the user's browser is touched
     */
    List<String> command(Path page, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--app=" + page.toUri(),
                "--user-data-dir=" + profile,
                "--window-size=1280,800",
                "--window-position=160,200",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-crash-restore-bubble"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        return command;
    }

    /** Writes a page with cards that look like Twinwatch's, and do nothing. */
    static void writePage(Path page, int cards) throws IOException {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <meta charset="utf-8">
                <title>Twinwatch</title>
                <style>
                body { margin: 0; background: #f6f8fa; font: 13px sans-serif; color: #1f2328 }
                header { display: flex; gap: 16px; padding: 12px 20px; background: #fff }
                main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; padding: 20px }
                article { height: 284px; background: #fff; border: 1px solid #d1d9e0; border-radius: 12px }
                .art { height: 120px; border-radius: 12px 12px 0 0; background: #ddf4ff }
                .words { padding: 12px }
                .pill { float: right; padding: 2px 8px; border-radius: 12px; background: #dafbe1 }
                p { margin: 8px 0 }
                code { color: #59636e }
                </style>
                <header><b>Twinwatch</b><input placeholder="Search"><button>Add twins</button></header>
                <main>
                """);
        for (int card = 0; card < cards; card++) {
            html.append("""
                    <article><div class="art"></div><div class="words"><b>%s</b><span class="pill">Ready</span>
                    <p>Ready since 08:52, took about 1 h 52 min</p><p><code>%s</code></p>
                    <button>Copy voice ID</button></div></article>
                    """.formatted(SavedTwins.name(card), SavedTwins.id(card).value()));
        }
        Files.writeString(page, html.append("</main>\n"));
    }
}
