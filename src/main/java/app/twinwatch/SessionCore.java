package app.twinwatch;

import app.twinwatch.watch.TagColours;
import app.twinwatch.watch.TrainingRecord;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;

/**
 * What a session is built around, none of which knows of a window.
 *
 * @param watchlist the twins
 * @param tags which colours their tags have
 * @param watcher asks how they stand
 * @param service which version of HeyGen's interface the watcher asks
 * @param others asks all else
 * @param trainings what is known of past trainings
 * @param books what was asked so far
 */
record SessionCore(
        Watchlist watchlist,
        TagColours tags,
        Watcher watcher,
        ServiceInUse service,
        OtherQuestions others,
        TrainingRecord trainings,
        Books books) {}
