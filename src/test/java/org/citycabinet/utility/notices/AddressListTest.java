package org.citycabinet.utility.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citycabinet.Requirement;
import org.citycabinet.utility.notices.AddressList.Fault;
import org.citycabinet.utility.premises.Residents.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("LUD-25")
class AddressListTest {
  private static final Known FLAT = known(1, "004512", "12", "34", "Ludza");
  private static final Known NEXT = known(2, "004513", "12", "35", "Ludza");
  private static final Known ALONE = known(3, "004690", "3", "", "Ludza");
  private static final Known ELSEWHERE = known(4, "009001", "3", "", "Zilupe");
  private static final AddressList LIST = new AddressList(List.of(FLAT, NEXT, ALONE, ELSEWHERE));

  private static Known known(int key, String number, String house, String flat, String town) {
    return new Known(new UUID(0, key), number, "Parauga iela", house, flat, town);
  }

  private static void finds(String words, Known... found) {
    var wanted = List.of(found).stream().map(Known::contract).collect(Collectors.toSet());
    assertEquals(wanted, LIST.find(words).contracts());
    assertEquals(List.of(), LIST.find(words).lost());
  }

  private static void loses(String words, int line, Fault fault) {
    var lost = LIST.find(words).lost();
    assertEquals(List.of(line), lost.stream().map(AddressList.Lost::line).toList());
    assertEquals(List.of(fault), lost.stream().map(AddressList.Lost::fault).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "004512",
        " 004512 ",
        "\uFEFF004512",
        "004512;Anna;whatever",
        "\"004512\"\tAnna",
        "Parauga iela 12–34, Ludza",
        "parauga IELA 12-34",
        "Parauga iela 12 - 34, ludza",
        "Parauga iela 12—34, Ludza, LV-5701",
      })
  void aContractOrADwellingIsFoundHoweverItIsWritten(String line) {
    finds(line, FLAT);
  }

  @Test
  void aHouseStandsForAllItsDwellings() {
    finds("Parauga iela 12", FLAT, NEXT);
  }

  @Test
  void theTownDecidesWhereTwoHaveTheAddress() {
    loses("Parauga iela 3", 1, Fault.AMBIGUOUS);
    finds("Parauga iela 3, Ludza\nParauga iela 3, Zilupe", ALONE, ELSEWHERE);
    loses("Parauga iela 3, Rēzekne", 1, Fault.UNKNOWN);
  }

  @Test
  void emptyLinesAreNoLinesButAreCounted() {
    loses("004512\n\n \r\n999999\n", 4, Fault.UNKNOWN);
    assertEquals(Set.of(), LIST.find("\n\n").contracts());
  }

  @Test
  void whatStandsThereTwiceIsToldAndCountsOnce() {
    loses("004512\nParauga iela 12-34", 2, Fault.TWICE);
    finds("004512\nParauga iela 12", FLAT, NEXT);
  }

  @Test
  void aLineThatIsWrongStopsNothingButItself() {
    var found = LIST.find("004690\n<script>alert(1)</script>\n=cmd()\n004512");
    assertEquals(Set.of(ALONE.contract(), FLAT.contract()), found.contracts());
    assertEquals(
        List.of("<script>alert(1)</script>", "=cmd()"),
        found.lost().stream().map(AddressList.Lost::words).toList());
  }

  @Test
  void aHundredThousandLinesAreRead() {
    var words =
        IntStream.range(0, 100_000)
            .mapToObj(i -> i % 2 == 0 ? "none " + i : "004512")
            .collect(Collectors.joining("\n"));
    var found = LIST.find(words);
    assertEquals(Set.of(FLAT.contract()), found.contracts());
    assertEquals(99_999, found.lost().size());
  }
}
