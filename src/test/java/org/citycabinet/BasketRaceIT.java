package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A basket in several windows. */
@RunAsClient
class BasketRaceIT extends InContainer {

  /** Several windows on one basket. */
  @Test
  @Requirement("VEN-19")
  void oneBasketSentByManyAtOnceIsHeldOnce() throws Exception {
    var person = People.person("laura");
    var link =
        Pattern.compile("/travel/buy\\?card=[0-9a-f-]{36}")
            .matcher(person.get("/travel/codes").body());
    assertTrue(link.find(), "laura has code tickets");
    var shelf = RacesIT.with(person.get(link.group()).body(), "quantity");
    var gather = shelf.buttons().stream().filter(b -> b.endsWith("gather")).findFirst();
    person.send(link.group(), shelf.pressing(gather.orElseThrow()));
    var check = RacesIT.pressing(person, "/travel/basket", "check");
    var held = new ConcurrentSkipListSet<String>();
    var answers =
        RacesIT.atOnce(
            () -> {
              var answer = person.send("/travel/basket", check);
              answer.headers().firstValue("Location").ifPresent(held::add);
              return answer.statusCode();
            });
    assertEquals(Collections.nCopies(RacesIT.MANY, 302), answers);
    assertEquals(1, held.size(), held.toString());
  }
}
