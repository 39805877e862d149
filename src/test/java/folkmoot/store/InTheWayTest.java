package folkmoot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two who do the same at the same moment. */
class InTheWayTest {
  private static boolean isThere(Tx tx) {
    return tx.handle()
            .createQuery("select count(*) from note where id = 'one'")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static void add(Tx tx) {
    tx.handle().execute("insert into note (id) values ('one')");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void the_second_is_done_once_more_and_finds_what_the_first_did(Database database) {
    try (database) {
      database.run(tx -> tx.handle().execute("create table note (id varchar(9) primary key)"));
      AtomicInteger attempts = new AtomicInteger();
      boolean found =
          database.transact(
              tx -> {
                boolean there = isThere(tx);
                if (attempts.incrementAndGet() == 1) {
                  database.run(InTheWayTest::add);
                }
                if (!there) {
                  add(tx);
                }
                return there;
              });
      assertThat(found).isTrue();
      assertThat(attempts).hasValue(2);
    }
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void what_stands_is_not_done_again_because_of_what_comes_after_it(Database database) {
    try (database) {
      database.run(tx -> tx.handle().execute("create table note (id varchar(9) primary key)"));
      database.run(InTheWayTest::add);
      AtomicInteger attempts = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  database.run(
                      tx -> {
                        attempts.incrementAndGet();
                        tx.afterCommit(() -> database.run(InTheWayTest::add));
                      }))
          .isInstanceOf(StoreFailure.class);
      assertThat(attempts).hasValue(1);
    }
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void what_is_refused_both_times_fails(Database database) {
    try (database) {
      database.run(tx -> tx.handle().execute("create table note (id varchar(9) primary key)"));
      database.run(InTheWayTest::add);
      assertThatThrownBy(() -> database.run(InTheWayTest::add)).isInstanceOf(StoreFailure.class);
    }
  }
}
