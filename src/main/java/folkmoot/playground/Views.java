package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stack of modals each person has open, and everybody's Home tab. */
final class Views {
  private static final int DEEPEST = 3;

  private final Map<String, Deque<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new LinkedHashMap<>();
  private final SlackIds ids;

  Views(SlackIds ids) {
    this.ids = ids;
  }

  /** Opens a modal in place of whatever the person had open. */
  synchronized View open(String owner, JsonObject content, View.@Nullable Origin origin) {
    refuseTakenExternalId(content, null);
    String id = ids.next("V");
    View view = made(id, owner, content, new Place(id, null, origin));
    stacks.put(owner, new ArrayDeque<>());
    stack(owner).push(view);
    return view;
  }

  /** Lays a modal over the one the person has open. */
  synchronized View push(String owner, JsonObject content) {
    View below = top(owner).orElseThrow(() -> new Refused("not_found"));
    if (stack(owner).size() >= DEEPEST) {
      throw new Refused("push_limit_reached");
    }
    refuseTakenExternalId(content, null);
    Place place = new Place(below.root(), below.id(), below.origin());
    View view = made(ids.next("V"), owner, content, place);
    stack(owner).push(view);
    return view;
  }

  /**
   * Changes an open view.
   *
   * @param hash the hash the app saw last; null when it does not care
   */
  synchronized View update(View view, JsonObject content, @Nullable String hash) {
    View current = byId(view.id()).orElseThrow(() -> new Refused("not_found"));
    refuseOtherHash(current, hash);
    refuseTakenExternalId(content, current);
    return replace(current.updated(content, hash()));
  }

  synchronized View publish(String owner, JsonObject content, @Nullable String hash) {
    View before = homes.get(owner);
    if (before != null) {
      refuseOtherHash(before, hash);
    }
    String id = before == null ? ids.next("V") : before.id();
    View home = made(id, owner, content, new Place(id, null, null));
    homes.put(owner, home);
    return home;
  }

  synchronized void typed(View view, JsonObject typed) {
    byId(view.id()).ifPresent(current -> replace(current.withTyped(typed)));
  }

  synchronized Optional<View> top(String owner) {
    return Optional.ofNullable(stack(owner).peek());
  }

  synchronized Optional<View> home(String owner) {
    return Optional.ofNullable(homes.get(owner));
  }

  synchronized Optional<View> byId(String id) {
    return all().filter(view -> view.id().equals(id)).findFirst();
  }

  synchronized Optional<View> byExternalId(String externalId) {
    return all().filter(view -> externalId.equals(view.externalId())).findFirst();
  }

  /** Closes one modal; the one below it shows again. */
  synchronized void close(View view) {
    stack(view.owner()).removeIf(open -> open.id().equals(view.id()));
  }

  synchronized void closeAll(String owner) {
    stacks.remove(owner);
  }

  /** Only Home tabs are kept: a modal, and what somebody typed into it, ends with the process. */
  synchronized JsonObject homesToKeep() {
    JsonObject kept = new JsonObject();
    homes.forEach((owner, home) -> kept.add(owner, home.content()));
    return kept;
  }

  synchronized void loadHomes(JsonObject kept) {
    kept.keySet().forEach(owner -> publish(owner, Json.child(kept, owner), null));
  }

  private record Place(String root, @Nullable String previous, View.@Nullable Origin origin) {}

  private View made(String id, String owner, JsonObject content, Place place) {
    return new View(
        id,
        owner,
        content,
        hash(),
        place.root(),
        place.previous(),
        new JsonObject(),
        place.origin());
  }

  private View replace(View changed) {
    if (changed.home()) {
      homes.put(changed.owner(), changed);
      return changed;
    }
    Deque<View> stack = new ArrayDeque<>();
    Iterator<View> fromBelow = stack(changed.owner()).descendingIterator();
    while (fromBelow.hasNext()) {
      View view = fromBelow.next();
      stack.push(view.id().equals(changed.id()) ? changed : view);
    }
    stacks.put(changed.owner(), stack);
    return changed;
  }

  private Deque<View> stack(String owner) {
    return stacks.computeIfAbsent(owner, nobody -> new ArrayDeque<>());
  }

  private Stream<View> all() {
    return Stream.concat(stacks.values().stream().flatMap(Deque::stream), homes.values().stream());
  }

  private String hash() {
    return ids.next("h").substring(1);
  }

  private static void refuseOtherHash(View current, @Nullable String hash) {
    if (hash != null && !hash.isEmpty() && !hash.equals(current.hash())) {
      throw new Refused("hash_conflict");
    }
  }

  private void refuseTakenExternalId(JsonObject content, @Nullable View own) {
    String wanted = Json.text(content, "external_id", "");
    boolean taken =
        !wanted.isEmpty()
            && all()
                .anyMatch(
                    view ->
                        wanted.equals(view.externalId())
                            && (own == null || !own.id().equals(view.id())));
    if (taken) {
      throw new Refused("duplicate_external_id");
    }
  }
}
