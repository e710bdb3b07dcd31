package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAccessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:mariadb://127.0.0.1:3307/cabinet | 127.0.0.1 | 3307 | cabinet",
        "jdbc:mariadb://db/cabinet | db | 3306 | cabinet",
        "jdbc:mariadb://db:3306/city?sslMode=trust | db | 3306 | city",
        "jdbc:mariadb:sequential://a:3306,b:3307/city | a | 3306 | city",
      })
  void hostPortAndNameAreReadFromTheUrl(String url, String host, int port, String name) {
    var access = new DatabaseAccess(url, "u", "p");
    assertEquals(host, access.host());
    assertEquals(port, access.port());
    assertEquals(name, access.name());
  }

  @Test
  void aParameterOfTheInstallationIsNotReplacedByOurs() {
    var access = new DatabaseAccess("jdbc:mariadb://db/city?socketTimeout=5", "u", "p");
    assertEquals(
        "jdbc:mariadb://db/city?socketTimeout=5&connectTimeout=9",
        access.with("socketTimeout", "1").with("connectTimeout", "9").url());
  }

  @Test
  void anAddressNeedsAUserAndAPassword() {
    var settings = new Settings(Map.of(), Map.of("CABINET_DB_URL", "jdbc:mariadb://db/city"));
    var failed = assertThrows(LaunchFailed.class, () -> DatabaseAccess.of(settings));
    assertEquals("CABINET_DB_URL needs CABINET_DB_USER too.", failed.getMessage());
  }
}
