package app.twinwatch.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaLinkTest {
    private static final String FILE = "https://files2.heygen.ai/avatar/v3/a%20b/preview.WEBP";

    private final MediaLink link = link(FILE + "?Expires=1763095324&Signature=secret#top");

    @Test
    void theWholeAddressIsThereForTheRequest() {
        assertThat(link.signed()).hasToString(FILE + "?Expires=1763095324&Signature=secret#top");
    }

    @Test
    void nothingElseShowsTheSignature() {
        assertThat(link.unsigned()).isEqualTo(FILE);
        assertThat(link).hasToString(FILE);
        assertThat(TwinFacts.of(new TwinState.Ready()).toString() + link).doesNotContain("secret");
    }

    @Test
    void anotherSignatureIsTheSameFile() {
        MediaLink later = link(FILE + "?Expires=1763999999&Signature=other");
        assertThat(link).isEqualTo(later).hasSameHashCodeAs(later);
        assertThat(link).isNotEqualTo(link(FILE.replace("preview", "other")));
        assertThat(link).isNotEqualTo(link(FILE.replace("files2", "files")));
    }

    @Test
    void thePortBelongsToTheFile() {
        assertThat(link("http://127.0.0.1:80/a")).isNotEqualTo(link("http://127.0.0.1:81/a"));
    }

    @Test
    void whatIsNoSafeAddressIsNoLink() {
        assertThat(MediaLink.parse("<preview_image_url>")).isEmpty();
        assertThat(MediaLink.parse("s3://bucket/audio.wav")).isEmpty();
    }

    private static MediaLink link(String text) {
        return MediaLink.parse(text).orElseThrow();
    }
}
