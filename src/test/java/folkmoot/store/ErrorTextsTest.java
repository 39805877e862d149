package folkmoot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTextsTest {
  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_failed_statement_says_which_and_never_with_what(Database database) {
    Throwable failure =
        catchThrowable(
            () ->
                database.run(
                    tx ->
                        tx.handle()
                            .createUpdate(
                                """
                                insert into draft (id, member_id, sealed)
                                values (:id, :member, null)
                                """)
                            .bind("id", "drf_1")
                            .bind("member", "a private thought")
                            .execute()));

    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    assertThat(text.toString()).contains("insert into draft").doesNotContain("private thought");
  }
}
