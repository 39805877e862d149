package folkmoot.shelf;

import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/** Every member reads what stands on a shelf, page by page. */
public final class Browsing<T> {
  private final Tools tools;
  private final Shelf<T> shelf;

  public Browsing(Tools tools, Shelf<T> shelf) {
    this.tools = tools;
    this.shelf = shelf;
  }

  /** The latest. */
  public ShelfPage<T> read(Scene scene) {
    return tools.database().transact(tx -> page(tx, scene, 0));
  }

  /**
   * A button asks for a page; its value is the partnership and how many to pass over. Empty for
   * somebody who is no member.
   */
  public Optional<ShelfPage<T>> turn(Click click) {
    String[] parts = click.value().split(" ");
    int from = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, click.actor(), new PartnershipId(parts[0]))
                    .map(scene -> page(tx, scene, from)));
  }

  private ShelfPage<T> page(Tx tx, Scene scene, int from) {
    int size = shelf.size();
    List<T> found = shelf.page(tx, scene.partnership().id(), from, size + 1);
    return new ShelfPage<>(
        scene,
        found.subList(0, Math.min(size, found.size())),
        from,
        size,
        found.size() > size,
        tools.clock().instant().atZone(scene.member().zone()).toLocalDate());
  }
}
