// Draws each chart from the table beside it; loaded only by pages that have one.
window.drawCharts = function () {
  const style = getComputedStyle(document.documentElement);
  const tone = name => style.getPropertyValue(name).trim();
  const colours = () => ['--busy', '--good', '--warn', '--idle', '--late'].map(tone);
  // what nobody entered (—) is a gap, not 0
  const number = text => {
    const value = parseFloat(text.replace(/[,\s%]/g, ''));
    return isNaN(value) ? null : value;
  };
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches || navigator.webdriver;
  // the numbers of a single series stand at its points
  const labels = {
    id: 'labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = tone('--quiet');
      ctx.font = '11px ' + tone('--tblr-font-sans-serif');
      ctx.textAlign = 'center';
      chart.data.datasets[0].data.forEach((value, i) => {
        if (value === null) return;
        const point = chart.getDatasetMeta(0).data[i];
        ctx.fillText(chart.data.datasets[0].texts[i], point.x, point.y - 4);
      });
      ctx.restore();
    }
  };
  document.querySelectorAll('[data-chart]').forEach(figure => {
    const canvas = figure.querySelector('canvas');
    const old = Chart.getChart(canvas);
    if (old) old.destroy();
    const heads = Array.from(figure.querySelectorAll('thead th'), th => th.textContent);
    const rows = Array.from(figure.querySelectorAll('tbody tr'));
    const kind = figure.dataset.chart;
    const round = kind === 'doughnut';
    const series = heads.slice(1).map((label, i) => ({
      label,
      data: rows.map(row => number(row.children[i + 1].textContent)),
      texts: rows.map(row => row.children[i + 1].textContent),
      backgroundColor: round ? colours() : colours()[i % 5],
      borderColor: round ? tone('--surface') : colours()[i % 5],
      borderWidth: kind === 'line' ? 2 : 1,
      pointRadius: 2,
      maxBarThickness: 28
    }));
    const axis = { stacked: kind === 'stacked', grid: { color: tone('--tblr-border-color') }, ticks: { color: tone('--quiet'), maxRotation: 0, autoSkipPadding: 8, precision: 0 } };
    const single = !round && series.length === 1;
    new Chart(canvas, {
      plugins: single ? [labels] : [],
      type: kind === 'stacked' ? 'bar' : kind,
      data: { labels: rows.map(row => row.children[0].textContent), datasets: series },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        animation: still ? false : { duration: 200 },
        layout: { padding: { top: single ? 14 : 0 } },
        scales: round ? {} : { x: { ...axis, grid: { display: false } }, y: { ...axis, beginAtZero: true } },
        plugins: { legend: { display: round || series.length > 1, position: 'bottom', labels: { color: tone('--quiet'), boxWidth: 12 } } }
      }
    });
  });
};
document.addEventListener('theme', () => window.drawCharts());
