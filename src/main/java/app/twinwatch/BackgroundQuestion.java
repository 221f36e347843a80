package app.twinwatch;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks something that takes its time on a virtual thread of its own. */
final class BackgroundQuestion {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundQuestion.class);

    private BackgroundQuestion() {}

    /**
     * Begins to ask. Returns at once.
     *
     * @param name of the thread
     * @param otherwise stands for an answer where there is none
     * @return the answer to be; never fails. Cancelling it interrupts the question
     */
    static <T> CompletableFuture<T> ask(String name, Callable<T> question, T otherwise) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread work = Thread.ofVirtual().name(name).start(() -> answer.complete(answer(question, otherwise)));
        var _ = answer.whenComplete((_, _) -> {
            if (answer.isCancelled()) {
                work.interrupt();
            }
        });
        return answer;
    }

    private static <T> T answer(Callable<T> question, T otherwise) {
        try {
            return question.call();
        } catch (InterruptedException _) {
            return otherwise;
        } catch (Exception | LinkageError unforeseen) {
            LOG.error("A question could not be asked", unforeseen);
            return otherwise;
        }
    }
}
