package folkmoot.wrong.pulse;

import com.slack.api.bolt.App;

/** Breaks: only the slack package speaks Bolt. */
final class SpeaksBolt {
  String name(App app) {
    return app.toString();
  }
}
