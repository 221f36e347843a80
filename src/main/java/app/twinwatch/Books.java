package app.twinwatch;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.watch.CheckLedger;
import app.twinwatch.watch.TwinHistory;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was asked and what happened so far.
 *
 * @param ledger the calls of late, and those to come
 * @param older reads the calls before them, oldest first; takes as long as the disk does
 * @param history what happens to twins
 * @param past reads what happened to them in earlier runs; takes as long as the disk does
 */
record Books(CheckLedger ledger, Supplier<List<ApiCall>> older, TwinHistory history, Supplier<List<TwinEvent>> past) {}
