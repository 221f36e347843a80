package app.twinwatch.keystore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Stands in for the macOS keychain on other systems, with a person who answers its questions. */
final class FakeKeychain implements KeychainFunctions {
    /** What the person does when asked. */
    enum Person {
        ALLOWS,
        CANCELS
    }

    private final Map<String, byte[]> kept = new HashMap<>();
    private Optional<Integer> failure = Optional.empty();
    private boolean locked;
    private boolean questionsAllowed = true;
    private int questions;
    private Supplier<Person> person = () -> Person.ALLOWS;

    /** Lets every call but those about questions end with this status. */
    void fail(int status) {
        failure = Optional.of(status);
    }

    void lock() {
        locked = true;
    }

    void person(Supplier<Person> answer) {
        person = answer;
    }

    int questions() {
        return questions;
    }

    /** Says whether a question that is open now goes on, and the next one may be asked. */
    boolean questionsAllowed() {
        return questionsAllowed;
    }

    @Override
    public int allowQuestions(boolean allowed) {
        questionsAllowed = allowed;
        return SUCCESS;
    }

    @Override
    public int unlock() {
        return open();
    }

    @Override
    public Copy copy(String service, String account) {
        byte[] found = kept.get(service + account);
        if (failure.isPresent() || found == null) {
            return new Copy(failure.orElse(-25300), Optional.empty());
        }
        int status = open();
        return new Copy(status, status == SUCCESS ? Optional.of(Secret.copyOf(found)) : Optional.empty());
    }

    @Override
    public int add(String service, String account, String label, Secret secret) {
        if (failure.isPresent()) {
            return failure.get();
        }
        if (kept.containsKey(service + account)) {
            return -25299;
        }
        return put(service, account, secret);
    }

    @Override
    public int update(String service, String account, Secret secret) {
        return put(service, account, secret);
    }

    @Override
    public int delete(String service, String account) {
        if (failure.isPresent()) {
            return failure.get();
        }
        return kept.remove(service + account) == null ? -25300 : SUCCESS;
    }

    private int put(String service, String account, Secret secret) {
        int status = open();
        if (status == SUCCESS) {
            kept.put(service + account, bytes(secret));
        }
        return status;
    }

    private int open() {
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!locked) {
            return SUCCESS;
        }
        if (!questionsAllowed) {
            return -25308;
        }
        questions++;
        locked = person.get() == Person.CANCELS;
        return locked ? -128 : SUCCESS;
    }

    private static byte[] bytes(Secret secret) {
        return secret.lend(memory -> memory.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
    }
}
