package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private final DirectThread thread = new DirectThread();
    private final AtomicInteger runs = new AtomicInteger();
    private final Refresh refresh = new Refresh(thread, runs::incrementAndGet);

    @Test
    void manyWishesBeforeTheThreadIsFreeAreOneRefresh() {
        thread.hold();
        for (int wish = 0; wish < 1000; wish++) {
            refresh.want();
        }
        assertThat(thread.held()).isEqualTo(1);
        thread.release();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aWishAfterARefreshIsAnotherRefresh() {
        refresh.want();
        refresh.want();
        assertThat(runs).hasValue(2);
    }

    @Test
    void aWishDuringTheRefreshIsNotLost() {
        Refresh again = new Refresh(thread, () -> {
            if (runs.incrementAndGet() == 1) {
                refresh.want();
            }
        });
        again.want();
        assertThat(runs).hasValue(2);
    }
}
