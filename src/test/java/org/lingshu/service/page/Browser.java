package org.lingshu.service.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a display, for stories of the pages. Where there is none, the story is skipped and says so. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** A browser with a new, empty profile. */
    static Browser open() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: no " + CHROMIUM + " and " + DRIVER + " here; install Debian's chromium, chromium-driver and fonts-noto-cjk to run the stories of the pages");
        try {
            Path profile = Files.createTempDirectory("lingshu-browser");
            ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM.toFile()).addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=zh-CN", "--user-data-dir=" + profile);
            return new Browser(profile, new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to an address. */
    void go(String address) {
        driver.get(address);
    }

    /** Makes the window so wide and so high, in pixels. */
    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** The first element of this CSS selector that is shown; waits for it. */
    WebElement see(String selector) {
        return waiting("nothing is shown at " + selector, each -> !shown(each, selector).isEmpty(), selector);
    }

    /** The same, for the first that holds these words. */
    WebElement see(String selector, String words) {
        return new WebDriverWait(driver, PATIENCE).withMessage("`" + words + "` is not shown at " + selector)
                .until(each -> shown((ChromeDriver) each, selector).stream().filter(one -> one.getText().contains(words)).findFirst().orElse(null));
    }

    /** Presses it, once it is there. */
    void press(String selector) {
        see(selector).click();
    }

    /** Presses the first that holds these words. */
    void press(String selector, String words) {
        see(selector, words).click();
    }

    /** Writes into a field. */
    void write(String selector, String text) {
        WebElement field = see(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** What a script says about the page. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Every shown element of a selector, now. */
    List<WebElement> all(String selector) {
        return shown(driver, selector);
    }

    /** Sends keys to whatever has the focus. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Errors that the page wrote to its console since the last look: a page that works writes none. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).filter(line -> line.contains("SEVERE")).toList();
    }

    /** Whether something sticks out of the window to the right. */
    boolean overflows() {
        return (Boolean) ask("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Keeps a picture of the window among the build's reports, to be looked at. */
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebElement waiting(String message, Predicate<ChromeDriver> until, String selector) {
        new WebDriverWait(driver, PATIENCE).withMessage(message).until(each -> until.test((ChromeDriver) each));
        return shown(driver, selector).getFirst();
    }

    private static List<WebElement> shown(ChromeDriver driver, String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed).toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
