package app.twinwatch.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.keystore.KeyTrouble.Unavailable;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keystore does, on every system. Uses profiles of its own, and leaves nothing behind. */
@Timeout(300)
abstract class KeystoreContract {
    private final String profile = UUID.randomUUID().toString();
    private final String otherProfile = UUID.randomUUID().toString();

    /** Opens the keystore under test. */
    abstract Keystore open(String profile) throws Exception;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        for (String each : List.of(profile, otherProfile)) {
            try (Keystore keystore = open(each)) {
                answer(keystore.delete());
            }
        }
    }

    @Test
    void atFirstNothingIsSaved() throws Exception {
        try (Keystore keystore = open(profile)) {
            assertThat(answer(keystore.read())).isEqualTo(new KeyReading.NotSaved());
        }
    }

    @Test
    void whatIsSavedIsFound() throws Exception {
        try (Keystore keystore = open(profile)) {
            assertThat(answer(keystore.save(key("first-key")))).isEqualTo(new KeySaving.Saved());
            assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("first-key")));
        }
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFirst() throws Exception {
        try (Keystore keystore = open(profile)) {
            answer(keystore.save(key("a-rather-long-first-key")));
            assertThat(answer(keystore.save(key("second")))).isEqualTo(new KeySaving.Saved());
            assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("second")));
            assertThat(answer(keystore.delete())).isEqualTo(new KeyDeletion.Deleted());
            assertThat(answer(keystore.read()))
                    .as("no older one comes to light")
                    .isEqualTo(new KeyReading.NotSaved());
        }
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        try (Keystore keystore = open(profile)) {
            answer(keystore.save(key("first-key")));
            assertThat(answer(keystore.delete())).isEqualTo(new KeyDeletion.Deleted());
            assertThat(answer(keystore.read())).isEqualTo(new KeyReading.NotSaved());
            assertThat(answer(keystore.delete())).isEqualTo(new KeyDeletion.NothingSaved());
        }
    }

    @Test
    void everyCharacterThatAKeyCanHaveComesBack() throws Exception {
        String all = IntStream.range('!', 0x7F)
                .mapToObj(character -> String.valueOf((char) character))
                .collect(Collectors.joining());
        try (Keystore keystore = open(profile)) {
            assertThat(answer(keystore.save(key("k" + all)))).isEqualTo(new KeySaving.Saved());
            assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("k" + all)));
        }
    }

    @Test
    void theLongestKeyComesBack() throws Exception {
        ApiKey longest = key("k".repeat(ApiKey.MAXIMUM_LENGTH));
        try (Keystore keystore = open(profile)) {
            assertThat(answer(keystore.save(longest))).isEqualTo(new KeySaving.Saved());
            assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(longest));
        }
    }

    @Test
    void twoProfilesKeepTwoKeys() throws Exception {
        try (Keystore one = open(profile);
                Keystore other = open(otherProfile)) {
            answer(one.save(key("one")));
            answer(other.save(key("other")));
            assertThat(answer(one.read())).isEqualTo(new KeyReading.Found(key("one")));
            assertThat(answer(one.delete())).isEqualTo(new KeyDeletion.Deleted());
            assertThat(answer(other.read())).isEqualTo(new KeyReading.Found(key("other")));
        }
    }

    @Test
    void unlockingWhatIsOpenAsksNobodyAndFindsTheKey() throws Exception {
        try (Keystore keystore = open(profile)) {
            answer(keystore.save(key("first-key")));
            assertThat(answer(keystore.unlock()))
                    .isEqualTo(new Unlocking.Ended(new KeyReading.Found(key("first-key"))));
        }
    }

    @Test
    void eightCallersAtOnceGetEightAnswers() throws Exception {
        try (Keystore keystore = open(profile)) {
            answer(keystore.save(key("first-key")));
            List<CompletableFuture<KeyReading>> answers =
                    IntStream.range(0, 8).mapToObj(_ -> keystore.read()).toList();
            for (CompletableFuture<KeyReading> each : answers) {
                assertThat(answer(each)).isEqualTo(new KeyReading.Found(key("first-key")));
            }
        }
    }

    @Test
    void callsAreCarriedOutInTheOrderInWhichTheyWereMade() throws Exception {
        try (Keystore keystore = open(profile)) {
            CompletableFuture<KeySaving> first = keystore.save(key("first"));
            CompletableFuture<KeySaving> second = keystore.save(key("second"));
            CompletableFuture<KeyReading> reading = keystore.read();
            assertThat(answer(first)).isEqualTo(new KeySaving.Saved());
            assertThat(answer(second)).isEqualTo(new KeySaving.Saved());
            assertThat(answer(reading)).isEqualTo(new KeyReading.Found(key("second")));
        }
    }

    static <T> T answer(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    static ApiKey key(String text) {
        return ((ApiKey.Reading.Accepted) ApiKey.read(text)).key();
    }

    static KeyTrouble unavailable(Unavailable.Reason reason) {
        return new Unavailable(reason);
    }

    /** What a keystore does that keeps the key beyond the end of the program. */
    @Timeout(300)
    abstract static class Lasting extends KeystoreContract {
        @Test
        void theKeyOutlivesTheKeystore() throws Exception {
            String lasting = UUID.randomUUID().toString();
            try (Keystore keystore = open(lasting)) {
                answer(keystore.save(key("lasting-key")));
            }
            try (Keystore keystore = open(lasting)) {
                assertThat(answer(keystore.read())).isEqualTo(new KeyReading.Found(key("lasting-key")));
                assertThat(answer(keystore.delete())).isEqualTo(new KeyDeletion.Deleted());
            }
        }
    }
}
