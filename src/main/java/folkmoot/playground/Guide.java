package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What somebody new has tried so far, of the three things the page proposes first. */
final class Guide {
  /** The steps in their order; a name is what is kept. */
  enum Step {
    ASK,
    ANSWER,
    READ
  }

  private final Set<Step> done = new TreeSet<>();
  private boolean hidden;

  synchronized void did(Step step) {
    done.add(step);
  }

  synchronized boolean has(Step step) {
    return done.contains(step);
  }

  synchronized boolean complete() {
    return done.size() == Step.values().length;
  }

  synchronized boolean hidden() {
    return hidden;
  }

  synchronized void hide(boolean away) {
    hidden = away;
  }

  synchronized JsonObject toJson() {
    return Json.object("done", List.copyOf(done), "hidden", hidden);
  }

  synchronized void load(JsonObject kept) {
    Json.texts(kept, "done").forEach(name -> done.add(Step.valueOf(name)));
    hidden = Json.flag(kept, "hidden");
  }
}
