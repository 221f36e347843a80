package app.twinwatch;

import app.twinwatch.heygen.ApiCall;
import app.twinwatch.watch.CheckLedger;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was asked so far.
 *
 * @param ledger the calls of late, and those to come
 * @param older reads the calls before them, oldest first; takes as long as the disk does
 */
record Books(CheckLedger ledger, Supplier<List<ApiCall>> older) {}
