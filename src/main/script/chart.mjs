// What charts.js draws with: the parts of Chart.js that it uses. See README.md beside this file.
import {
  ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, Legend, LinearScale, LineController, LineElement,
  PointElement, Tooltip
} from 'chart.js';

Chart.register(
  ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale, LineController, LineElement,
  PointElement, Tooltip);
window.Chart = Chart;
