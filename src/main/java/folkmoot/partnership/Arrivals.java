package folkmoot.partnership;

import folkmoot.directory.Attendance;
import folkmoot.ids.ChannelId;
import folkmoot.slack.Interactions;
import folkmoot.slack.Seen;
import folkmoot.store.Database;

/** Takes note of who comes and goes, and of channels that get another id. */
final class Arrivals {
  private final Database database;
  private final Attendance attendance;

  Arrivals(Database database, Attendance attendance) {
    this.database = database;
    this.attendance = attendance;
  }

  void joined(Seen seen) {
    database.run(tx -> attendance.joined(tx, seen));
  }

  void left(Seen seen) {
    database.run(tx -> attendance.left(tx, seen));
  }

  void changed(ChannelId channel) {
    database.run(tx -> attendance.changed(tx, channel));
  }

  void moved(Interactions.Renamed renamed, String to) {
    database.run(
        tx ->
            attendance.moved(
                tx,
                renamed.actor().installation(),
                new ChannelId(renamed.oldChannel()),
                new ChannelId(to)));
  }
}
