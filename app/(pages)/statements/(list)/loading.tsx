import { readPageSettings } from "@/app/page-settings";

/** Keeps the place of the list while it is read: lines where the title and the rows will be. */
export default async function StatementsLoading() {
  const { t } = await readPageSettings();
  return (
    <div role="status" className="animate-pulse motion-reduce:animate-none">
      <span className="sr-only">{t("shell.loading")}</span>
      <div aria-hidden="true" className="space-y-4">
        <div className="h-10 w-64 max-w-full rounded-small bg-line" />
        <div className="h-5 w-[32rem] max-w-full rounded-small bg-line" />
        <div className="mt-10 space-y-6">
          {["70%", "85%", "60%", "80%", "65%", "75%"].map((width) => (
            <div key={width} className="space-y-3 border-line border-t pt-6">
              <div className="h-5 w-48 rounded-small bg-line" />
              <div className="h-5 rounded-small bg-line" style={{ width }} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
