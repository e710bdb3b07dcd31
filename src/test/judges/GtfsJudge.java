import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.mobilitydata.gtfsvalidator.input.CountryCode;
import org.mobilitydata.gtfsvalidator.input.DateForValidation;
import org.mobilitydata.gtfsvalidator.input.GtfsInput;
import org.mobilitydata.gtfsvalidator.notice.NoticeContainer;
import org.mobilitydata.gtfsvalidator.table.GtfsFeedLoader;
import org.mobilitydata.gtfsvalidator.validator.ClassGraphDiscovery;
import org.mobilitydata.gtfsvalidator.validator.DefaultValidatorProvider;
import org.mobilitydata.gtfsvalidator.validator.ValidationContext;
import org.mobilitydata.gtfsvalidator.validator.ValidatorLoader;

/** Writes what MobilityData's validator says of feeds to a file: feed, severity, code, context. */
final class GtfsJudge {
  private GtfsJudge() {}

  /** Takes the day and the file to write, and then the feeds. */
  public static void main(String[] arguments) throws Exception {
    var today = new DateForValidation(LocalDate.parse(arguments[0]));
    var said = new StringBuilder();
    var loader =
        ValidatorLoader.createForClasses(ClassGraphDiscovery.discoverValidatorsInDefaultPackage());
    for (var feed : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      var context =
          ValidationContext.builder()
              .setCountryCode(CountryCode.forStringOrUnknown(CountryCode.ZZ))
              .setDateForValidation(today)
              .build();
      judge(Path.of(feed), new DefaultValidatorProvider(context, loader), said);
    }
    Files.writeString(Path.of(arguments[1]), said);
    System.exit(0);
  }

  private static void judge(Path feed, DefaultValidatorProvider validators, StringBuilder said)
      throws Exception {
    var notices = new NoticeContainer();
    try (var input = GtfsInput.createFromPath(feed, notices)) {
      var tables = new GtfsFeedLoader(ClassGraphDiscovery.discoverTables());
      tables.setNumThreads(1);
      tables.loadAndValidate(input, validators, notices);
    }
    for (var error : notices.getSystemErrors()) {
      said.append(feed.getFileName()).append("\tSYSTEM\t").append(error).append('\n');
    }
    for (var notice : notices.getResolvedValidationNotices()) {
      said.append(feed.getFileName())
          .append('\t')
          .append(notice.getSeverityLevel())
          .append('\t')
          .append(notice.getContext().getCode())
          .append('\t')
          .append(new Gson().toJson(notice.getContext().toJsonTree()))
          .append('\n');
    }
  }
}
