package folkmoot.box;

import folkmoot.ids.RoundId;
import folkmoot.secret.Handle;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of boxes. */
final class BoxStore {
  private final org.jdbi.v3.core.Handle handle;

  BoxStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** A page as it lies in its place. */
  record Page(Handle place, byte[] sealed) {}

  void add(RoundId box) {
    handle.createUpdate("insert into box (id) values (:id)").bind("id", box.value()).execute();
  }

  void endsAt(RoundId box, @Nullable Instant when) {
    handle
        .createUpdate("update box set ends_at = :when where id = :id")
        .bind("when", when)
        .bind("id", box.value())
        .execute();
  }

  void put(RoundId box, String shelf, Page page) {
    handle
        .createUpdate(
            """
            merge into box_page p
            using (select cast(:box as varchar(40)) as box_id,
              cast(:shelf as varchar(20)) as shelf, cast(:place as varchar(64)) as handle) s
            on (p.box_id = s.box_id and p.shelf = s.shelf and p.handle = s.handle)
            when matched then update set sealed = :sealed
            when not matched then insert (box_id, shelf, handle, sealed)
              values (:box, :shelf, :place, :sealed)
            """)
        .bind("box", box.value())
        .bind("shelf", shelf)
        .bind("place", page.place().hex())
        .bind("sealed", page.sealed())
        .execute();
  }

  void remove(RoundId box, String shelf, Handle place) {
    handle
        .createUpdate(
            "delete from box_page where box_id = :box and shelf = :shelf and handle = :place")
        .bind("box", box.value())
        .bind("shelf", shelf)
        .bind("place", place.hex())
        .execute();
  }

  Optional<Page> find(RoundId box, String shelf, Handle place) {
    return all(box, shelf).stream().filter(page -> page.place().equals(place)).findFirst();
  }

  List<Page> all(RoundId box, String shelf) {
    return handle
        .createQuery(
            "select handle, sealed from box_page where box_id = :box and shelf = :shelf"
                + " order by handle")
        .bind("box", box.value())
        .bind("shelf", shelf)
        .map((rows, context) -> new Page(new Handle(rows.getString(1)), rows.getBytes(2)))
        .list();
  }

  int count(RoundId box, String shelf) {
    return handle
        .createQuery("select count(*) from box_page where box_id = :box and shelf = :shelf")
        .bind("box", box.value())
        .bind("shelf", shelf)
        .mapTo(Integer.class)
        .one();
  }

  void deletePages(RoundId box) {
    handle
        .createUpdate("delete from box_page where box_id = :box")
        .bind("box", box.value())
        .execute();
  }

  void delete(RoundId box) {
    deletePages(box);
    handle.createUpdate("delete from box where id = :box").bind("box", box.value()).execute();
  }

  List<RoundId> ending(Instant now) {
    return handle
        .createQuery("select id from box where ends_at <= :now order by id")
        .bind("now", now)
        .map((rows, context) -> new RoundId(rows.getString(1)))
        .list();
  }

  Optional<Instant> firstEnd() {
    return handle
        .createQuery("select min(ends_at) from box where ends_at is not null")
        .mapTo(Instant.class)
        .findOne();
  }

  List<RoundId> withEnd(boolean ends) {
    return handle
        .createQuery("select id from box where ends_at is " + (ends ? "not null" : "null"))
        .map((rows, context) -> new RoundId(rows.getString(1)))
        .list();
  }
}
